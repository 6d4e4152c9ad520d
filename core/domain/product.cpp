#include "core/domain/product.h"

namespace kebu::product {

using namespace declare;

const RecordType &type()
{
    static const RecordType declared("product", {"Product", "产品"}, {"Products", "产品"},
                                     {
                                         text("name", {"Product or service", "产品/服务"})
                                             .required()
                                             .listed()
                                             .also({"产品", "产品名称", "Product", "Product name"}),
                                         text("code", {"Code", "编码"}).listed().unique().also({"产品编码", "SKU"}),
                                         text("unit", {"Unit", "单位"}).listed(),
                                         money("list_price", {"List price", "标价"}).listed().also({"单价", "Price"}),
                                     });
    return declared;
}

} // namespace kebu::product
