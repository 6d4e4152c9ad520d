#include "app/cli/outcome.h"

namespace kebu::cli {

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::WrongPassphrase:
        return WrongPassphrase;
    case ErrorCode::Damaged:
    case ErrorCode::NotABook:
        return Damaged;
    case ErrorCode::Held:
        return Held;
    case ErrorCode::TooNew:
        return TooNew;
    case ErrorCode::Failed:
    case ErrorCode::NotFound:
    case ErrorCode::Invalid:
    case ErrorCode::ReadOnly:
    case ErrorCode::DiskFull:
    case ErrorCode::Cancelled:
    case ErrorCode::Unsafe:
        break;
    }
    return Refused;
}

} // namespace kebu::cli
