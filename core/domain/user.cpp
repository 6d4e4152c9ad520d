#include "core/domain/user.h"

namespace kebu::user {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared("user", {"User", "用户"}, {"Users", "用户"},
                                     {
                                         text("name", {"Name", "姓名"}).required().listed().personal(Personal::Name),
                                         choice("role", {"Role", "角色"}, "role",
                                                {{"owner", {"Owner", "簿主"}},
                                                 {"manager", {"Manager", "主管"}},
                                                 {"sales", {"Sales", "销售"}},
                                                 {"service", {"Service", "客服"}}})
                                             .listed(),
                                         choice("team", {"Team", "团队"}, "team"),
                                     });
    return declared;
}

} // namespace kebu::user
