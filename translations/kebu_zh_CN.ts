<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export customers…</source>
        <translation>导出客户(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Print record sheet…</source>
        <translation>打印记录表(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>锁定(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find customer</source>
        <translation>查找客户(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>今日(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Customers</source>
        <translation>客户(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>报表(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Mask personal data</source>
        <translation>脱敏显示(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>客户(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;New customer</source>
        <translation>新建客户(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Log a contact</source>
        <translation>记录沟通(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Kebu</source>
        <translation>关于客簿(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置…(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open another book…</source>
        <translation>打开另一本客簿(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;New book…</source>
        <translation>新建客簿(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation>从备份恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Change passphrase…</source>
        <translation>修改密码(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Go to anything…</source>
        <translation>快速前往(&amp;G)…</translation>
    </message>
    <message>
        <source>Tasks &amp;running…</source>
        <translation>进度(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Unfinished records…</source>
        <translation>未完成的记录(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>服务(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pipeline</source>
        <translation>商机(&amp;P)</translation>
    </message>
    <message>
        <source>New &amp;opportunity…</source>
        <translation>新建商机(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Why this date?</source>
        <translation>为什么是这天(&amp;W)？</translation>
    </message>
    <message>
        <source>Apply a &amp;plan…</source>
        <translation>套用计划(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Greetings to grade C…</source>
        <translation>C 级客户节日问候(&amp;G)…</translation>
    </message>
    <message>
        <source>Plan &amp;missing follow-ups</source>
        <translation>补排缺失的跟进(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Radar: who may be lost</source>
        <translation>客户预警(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;grade customers</source>
        <translation>客户评级(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Duplicates</source>
        <translation>查重(&amp;D)</translation>
    </message>
    <message>
        <source>Data chec&amp;k</source>
        <translation>资料核对(&amp;K)</translation>
    </message>
    <message>
        <source>Export the &amp;whole book…</source>
        <translation>导出整本客簿(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Take with you…</source>
        <translation>带走(&amp;T)…</translation>
    </message>
    <message>
        <source>Bring bac&amp;k…</source>
        <translation>带回(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Hand over customers…</source>
        <translation>移交客户(&amp;H)…</translation>
    </message>
    <message>
        <source>E&amp;mergency kit…</source>
        <translation>应急恢复单(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Running plans…</source>
        <translation>进行中的计划(&amp;R)…</translation>
    </message>
    <message>
        <source>Plan a &amp;follow-up…</source>
        <translation>安排跟进(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>AgendaMenu</name>
    <message>
        <source>Log a contact</source>
        <translation>记录沟通</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Change the follow-up…</source>
        <translation>修改跟进…</translation>
    </message>
    <message>
        <source>A working day later</source>
        <translation>推后一个工作日</translation>
    </message>
    <message>
        <source>A working day earlier</source>
        <translation>提前一个工作日</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>为什么是这天？</translation>
    </message>
    <message>
        <source>Print record sheet…</source>
        <translation>打印记录表…</translation>
    </message>
</context>
<context>
    <name>AgendaText</name>
    <message>
        <source>from %1</source>
        <translation>%1 以后</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1 以前</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>不限时段</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
</context>
<context>
    <name>AttachFiles</name>
    <message numerus="yes">
        <source>%n file(s) attached</source>
        <translation>
            <numerusform>已添加 %n 个附件</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>添加附件</translation>
    </message>
</context>
<context>
    <name>BehindPane</name>
    <message>
        <source>last contact %1</source>
        <translation>最近联系 %1</translation>
    </message>
</context>
<context>
    <name>BookJson</name>
    <message>
        <source>The file is damaged or cut off at line %1; nothing of it was taken. Export the book once more.</source>
        <translation>文件在第 %1 行损坏或中断，没有导入任何内容。请重新导出一次。</translation>
    </message>
    <message>
        <source>This JSON file is not a book of Kebu&apos;s: it does not begin with its head &quot;kebu&quot;.</source>
        <translation>这个 JSON 文件不是客簿：开头没有“kebu”标识。</translation>
    </message>
    <message>
        <source>This file was written by a newer version of Kebu. Update, then import it.</source>
        <translation>这个文件由更新版本的客簿写出。请先升级，再导入。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>There is no kind of record called &quot;%1&quot;.</source>
        <translation>没有名为“%1”的档案类型。</translation>
    </message>
    <message>
        <source>Line %1 (%2): %3 Nothing was imported.</source>
        <translation>第 %1 行（%2）：%3没有导入任何内容。</translation>
    </message>
    <message>
        <source>The record has no id, or none that is a number.</source>
        <translation>这条档案没有编号 id，或 id 不是数字。</translation>
    </message>
    <message>
        <source>The record has no field &quot;%1&quot;.</source>
        <translation>这条档案没有字段“%1”。</translation>
    </message>
    <message>
        <source>The attached file does not have its checksum.</source>
        <translation>附件与校验值不符。</translation>
    </message>
    <message>
        <source>It points at a record that neither the file nor the book has.</source>
        <translation>它指向的档案在文件和客簿中都没有。</translation>
    </message>
    <message>
        <source>Both books say something else of %1; the other book&apos;s is taken.</source>
        <translation>两个客簿的“%1”说法不同，采用另一客簿的。</translation>
    </message>
    <message>
        <source>Both books say something else of %1; this book&apos;s stays.</source>
        <translation>两个客簿的“%1”说法不同，保留本客簿的。</translation>
    </message>
    <message>
        <source>Removed in this book and changed in the other; it comes back.</source>
        <translation>本客簿已删除、另一客簿改过：恢复。</translation>
    </message>
    <message>
        <source>Removed in this book and changed in the other; it stays removed.</source>
        <translation>本客簿已删除、另一客簿改过：仍按删除处理。</translation>
    </message>
    <message>
        <source>The number %1 stands for another one here; it is %2 now.</source>
        <translation>编号 %1 在本客簿已属于别的记录，改为 %2。</translation>
    </message>
    <message>
        <source>What it belongs to was removed in this book; it was not taken over.</source>
        <translation>它所属的记录在本客簿已删除，没有导入。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were removed in the other book; they stand here still.</source>
        <translation>
            <numerusform>另一客簿删除了 %n 条记录，本客簿仍保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Said differently</source>
        <translation>说法不同</translation>
    </message>
    <message>
        <source>This is the open book itself. Choose another one.</source>
        <translation>这就是正打开的客簿，请选择另一个。</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>每 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>每 %n 周</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>每 %n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n year(s)</source>
        <translation>
            <numerusform>每 %n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>several times a day</source>
        <translation>一天多次</translation>
    </message>
    <message>
        <source>Repeats by the rule %1.</source>
        <translation>按规则 %1 重复。</translation>
    </message>
    <message numerus="yes">
        <source>Repeats %1, %n time(s).</source>
        <translation>
            <numerusform>%1重复，共 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeats %1 until %2.</source>
        <translation>%1重复，到 %2 为止。</translation>
    </message>
    <message>
        <source>Repeats %1.</source>
        <translation>%1重复。</translation>
    </message>
    <message>
        <source>Entry of a calendar</source>
        <translation>日历条目</translation>
    </message>
    <message>
        <source>Appointment of %1</source>
        <translation>%1 的日程</translation>
    </message>
    <message>
        <source>The calendar has more than 200,000 entries. Export a shorter time and import that.</source>
        <translation>日历超过 20 万条。请导出较短的时间段再导入。</translation>
    </message>
    <message>
        <source>The entry in line %1 has no END; it was read all the same.</source>
        <translation>第 %1 行的条目缺少 END，已照常读入。</translation>
    </message>
    <message>
        <source>With: %1</source>
        <translation>参与人：%1</translation>
    </message>
    <message>
        <source>The calendar is larger than 64 MB. Export a shorter time and import that.</source>
        <translation>日历大于 64 MB。请导出较短的时间段再导入。</translation>
    </message>
    <message>
        <source>This is no calendar: it holds neither events nor tasks.</source>
        <translation>这不是日历：里面既没有日程也没有任务。</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Phone: %1</source>
        <translation>电话：%1</translation>
    </message>
    <message>
        <source>E-mail: %1</source>
        <translation>邮箱：%1</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>地址：%1</translation>
    </message>
    <message>
        <source>Web page: %1</source>
        <translation>网址：%1</translation>
    </message>
    <message>
        <source>The card has no END; it was taken as ended where the next one begins.</source>
        <translation>名片缺少 END，已按下一张开始处作为结束。</translation>
    </message>
    <message>
        <source>The card has no BEGIN; it was read all the same.</source>
        <translation>名片缺少 BEGIN，已照常读入。</translation>
    </message>
    <message>
        <source>The card has no END; it was taken as ended with the file.</source>
        <translation>名片缺少 END，已按文件末尾作为结束。</translation>
    </message>
    <message>
        <source>The LDIF file has a line without end; it is damaged.</source>
        <translation>LDIF 文件有一行没有结尾，文件已损坏。</translation>
    </message>
    <message>
        <source>Line %1 is longer than any address card or calendar has; the file is damaged.</source>
        <translation>第 %1 行长得不像名片或日历，文件已损坏。</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>resolved %1</source>
        <translation>%1 解决</translation>
    </message>
    <message>
        <source>No time limit</source>
        <translation>未定时限</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>逾期 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
</context>
<context>
    <name>ChangeEntries</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>新建%1</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>已删除%1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>已修改%1</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>已永久清除</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>The printer &quot;%1&quot; takes no pages. Choose another one, or save the page as PDF.</source>
        <translation>打印机“%1”无法打印。请换一台打印机，或另存为 PDF。</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
</context>
<context>
    <name>CipherDriver</name>
    <message>
        <source>Unable to copy the book</source>
        <translation>无法复制客簿</translation>
    </message>
    <message>
        <source>Error opening database</source>
        <translation>打开数据库出错</translation>
    </message>
</context>
<context>
    <name>CipherResult</name>
    <message>
        <source>Unable to fetch row</source>
        <translation>无法读取数据行</translation>
    </message>
    <message>
        <source>Unable to execute statement</source>
        <translation>无法执行语句</translation>
    </message>
    <message>
        <source>Unable to bind parameters</source>
        <translation>无法绑定参数</translation>
    </message>
    <message>
        <source>Parameter count mismatch</source>
        <translation>参数个数不符</translation>
    </message>
    <message>
        <source>Unable to execute multiple statements at a time</source>
        <translation>不能一次执行多条语句</translation>
    </message>
    <message>
        <source>No query</source>
        <translation>没有查询语句</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>This is an address card or calendar, not a table. Import it as .vcf or .ics.</source>
        <translation>这是名片或日历文件，不是表格。请按 .vcf 或 .ics 导入。</translation>
    </message>
    <message>
        <source>This is a web page or XML, not a table. Save it as CSV first.</source>
        <translation>这是网页或 XML，不是表格。请先另存为 CSV。</translation>
    </message>
    <message>
        <source>This is JSON, not a table with columns.</source>
        <translation>这是 JSON，不是分列的表格。</translation>
    </message>
    <message>
        <source>The file is empty. Choose one with a header line and rows.</source>
        <translation>文件是空的。请选择有表头和数据行的文件。</translation>
    </message>
    <message>
        <source>This is running text, not a table: its lines do not have the same columns. Choose a CSV file.</source>
        <translation>这是普通文本，不是表格：各行的列数不一致。请选择 CSV 文件。</translation>
    </message>
    <message>
        <source>This is an Excel workbook or an archive, not CSV. Save it as CSV in your spreadsheet program and import that.</source>
        <translation>这是 Excel 工作簿或压缩包，不是 CSV。请在表格软件中另存为 CSV 后再导入。</translation>
    </message>
    <message>
        <source>This is a workbook of an older Excel (.xls). Save it as CSV in your spreadsheet program and import that.</source>
        <translation>这是旧版 Excel 工作簿（.xls）。请在表格软件中另存为 CSV 后再导入。</translation>
    </message>
    <message>
        <source>This is a PDF, not a table.</source>
        <translation>这是 PDF，不是表格。</translation>
    </message>
    <message>
        <source>This is a picture, not a table.</source>
        <translation>这是图片，不是表格。</translation>
    </message>
    <message>
        <source>This is a database, not a table.</source>
        <translation>这是数据库文件，不是表格。</translation>
    </message>
    <message>
        <source>This is a compressed file. Unpack it first.</source>
        <translation>这是压缩文件，请先解压。</translation>
    </message>
    <message>
        <source>Row %1, column %2: the field is longer than 1 MB. A quotation mark may be missing there.</source>
        <translation>第 %1 行第 %2 列：内容超过 1 MB，可能漏了一个引号。</translation>
    </message>
    <message>
        <source>Row %1 has more than %2 columns.</source>
        <translation>第 %1 行超过 %2 列。</translation>
    </message>
    <message>
        <source>Line %1 holds a NUL character: the file is damaged or no text. Choose a CSV file.</source>
        <translation>第 %1 行含有空字符：文件已损坏，或不是文本文件。请选择 CSV 文件。</translation>
    </message>
    <message>
        <source>The quotation mark opened in line %1 is never closed.</source>
        <translation>第 %1 行的引号没有配对的结束引号。</translation>
    </message>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>文件没有读完整。</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>The file could not be written to its end. Is the disk full?</source>
        <translation>文件没有写完整，磁盘是否已满？</translation>
    </message>
    <message>
        <source>A file cannot be written as &quot;%1&quot;. Choose UTF-8, or GB18030 for older programs.</source>
        <translation>不能按“%1”写文件。请选 UTF-8；老程序请选 GB18030。</translation>
    </message>
</context>
<context>
    <name>CustomerDisposal</name>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Customer deleted: %1</source>
        <translation>已删除客户：%1</translation>
    </message>
    <message>
        <source>Hand out the data of %1</source>
        <translation>导出 %1 的全部个人数据</translation>
    </message>
    <message>
        <source>personal data</source>
        <translation>个人数据</translation>
    </message>
    <message>
        <source>PDF to read (*.pdf);;JSON for programs (*.json)</source>
        <translation>供阅读的 PDF (*.pdf);;供程序使用的 JSON (*.json)</translation>
    </message>
    <message>
        <source>A person&apos;s data handed out whole</source>
        <translation>已完整交付个人数据</translation>
    </message>
    <message>
        <source>Erase %1 for good?

Every record, what stood in them before, drafts, files and what search knows of them go. An older backup forgets them too when it is restored. This cannot be undone, and nothing before it can be undone afterwards.</source>
        <translation>要彻底清除 %1 吗？

所有记录、修改前的内容、草稿、文件和搜索索引都会清除；恢复较早的备份时也会一并清除。此操作无法撤销，之前的操作也将无法再撤销。</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>彻底清除</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>已彻底清除</translation>
    </message>
    <message>
        <source>Customer “%1” has %2. Nothing was deleted.</source>
        <translation>客户“%1”有%2，未删除任何内容。</translation>
    </message>
    <message>
        <source>Delete all of it</source>
        <translation>全部删除</translation>
    </message>
</context>
<context>
    <name>DealStep</name>
    <message>
        <source>Lost: %1</source>
        <translation>输单：%1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Say why it was lost; the review asks for it.</source>
        <translation>请填输单原因，复盘时要用。</translation>
    </message>
    <message>
        <source>This stage asks for a little more:</source>
        <translation>进入此阶段还需填写：</translation>
    </message>
    <message>
        <source>Mark as lost</source>
        <translation>记为输单</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Opportunity %1 lost</source>
        <translation>商机 %1 记为输单</translation>
    </message>
    <message>
        <source>Opportunity %1: %2</source>
        <translation>商机 %1 移到「%2」</translation>
    </message>
    <message>
        <source>no stage yet</source>
        <translation>未填阶段</translation>
    </message>
    <message>
        <source>Moved; Ctrl+Z takes it back. Its customer is still at: %1.</source>
        <translation>已移动，按 Ctrl+Z 可撤销。客户当前阶段仍为「%1」。</translation>
    </message>
    <message>
        <source>Customer&apos;s stage: %1</source>
        <translation>客户阶段改为「%1」</translation>
    </message>
    <message>
        <source>Set the customer to: %1</source>
        <translation>客户改为「%1」</translation>
    </message>
</context>
<context>
    <name>DealText</name>
    <message>
        <source>No stage</source>
        <translation>未填阶段</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>未定日期</translation>
    </message>
</context>
<context>
    <name>Encoding</name>
    <message>
        <source>There is no encoding &quot;%1&quot;. Usual ones are %2.</source>
        <translation>没有“%1”这种编码，常用的有：%2。</translation>
    </message>
    <message>
        <source>The encoding %1 cannot be read here.</source>
        <translation>本机无法识别编码 %1。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The record &quot;%1&quot; has no field &quot;%2&quot;.</source>
        <translation>“%1”没有字段“%2”。</translation>
    </message>
    <message>
        <source>There is no kind of record called &quot;%1&quot;.</source>
        <translation>没有名为“%1”的记录类型。</translation>
    </message>
    <message>
        <source>A filter or columns need one kind of record, not &quot;all&quot;.</source>
        <translation>指定条件或列时只能选一种记录，不能用“all”。</translation>
    </message>
    <message>
        <source>The name of the file must end in .csv, .xlsx, .json, .vcf or .ics.</source>
        <translation>文件名须以 .csv、.xlsx、.json、.vcf 或 .ics 结尾。</translation>
    </message>
    <message>
        <source>Contract ends: %1</source>
        <translation>合同到期：%1</translation>
    </message>
    <message>
        <source>Calendars hold what has a day: export tasks, promises, interactions, events, contracts or key dates as .ics.</source>
        <translation>日历只放有日期的内容：跟进计划、承诺、沟通记录、活动、合同或关键节点才能导出为 .ics。</translation>
    </message>
    <message>
        <source>vCards are written as 3.0 or 4.0, not as &quot;%1&quot;.</source>
        <translation>vCard 只能写成 3.0 或 4.0，不能写成“%1”。</translation>
    </message>
    <message>
        <source>Cards hold people: export contacts or customers as .vcf, and this as .csv, .xlsx or .json.</source>
        <translation>名片只放人：联系人或客户可导出为 .vcf，这类档案请用 .csv、.xlsx 或 .json。</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>The text is longer than 1 MB. Attach it as a file.</source>
        <translation>文字超过 1 MB，请作为附件添加。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not between %2 and %3.</source>
        <translation>“%1”不在 %2 到 %3 之间。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of at most six decimals.</source>
        <translation>“%1”不是数字，或小数超过六位。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an amount of money, such as 1,286,000.50 or 28万.</source>
        <translation>“%1”不是金额，正确写法如 1,286,000.50 或 28万。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no.</source>
        <translation>“%1”既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the list &quot;%2&quot;.</source>
        <translation>“%1”不在选项“%2”中。</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>可选：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date that exists and can be read in one way only, such as 2026-04-30.</source>
        <translation>“%1”不是有效且无歧义的日期，正确写法如 2026-04-30。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time of day, such as 09:30.</source>
        <translation>“%1”不是时间，正确写法如 09:30。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not name days of the week, such as Mon-Fri.</source>
        <translation>“%1”不是星期，正确写法如 周一至周五。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the id of a record.</source>
        <translation>“%1”不是记录的内部编号。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a range, such as 100-500.</source>
        <translation>“%1”不是范围，正确写法如 100-500。</translation>
    </message>
</context>
<context>
    <name>File</name>
    <message>
        <source>%1 could not be written. Check that there is space, that the folder may be written to and that no other program has the file open.</source>
        <translation>%1 没能写入。请检查磁盘空间、文件夹的写入权限，以及该文件是否正被其他程序打开。</translation>
    </message>
    <message>
        <source>%1 would hold %2. Give the file a name that ends in .%3.</source>
        <translation>%1 的内容将是 %2 格式，请把文件名改为以 .%3 结尾。</translation>
    </message>
</context>
<context>
    <name>FollowUpActions</name>
    <message>
        <source>Choose a customer first.</source>
        <translation>请先选择客户。</translation>
    </message>
    <message>
        <source>Missing follow-ups planned</source>
        <translation>已补排缺失的跟进</translation>
    </message>
    <message>
        <source>Every customer who is cared for has a next contact.</source>
        <translation>每个在维护的客户都已有下次联系。</translation>
    </message>
</context>
<context>
    <name>FollowUpDialog</name>
    <message>
        <source>Plan a follow-up – %1</source>
        <translation>安排跟进 – %1</translation>
    </message>
    <message>
        <source>Follow-up – %1</source>
        <translation>跟进 – %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Follow-up of %1 planned</source>
        <translation>已安排 %1 的跟进</translation>
    </message>
    <message>
        <source>Follow-up of %1 changed</source>
        <translation>已修改 %1 的跟进</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>&quot;%1&quot; is not one of the choices of %2.</source>
        <translation>“%1”不是“%2”的选项。</translation>
    </message>
    <message>
        <source>%1 is filled by another column already.</source>
        <translation>%1已由另一列填写。</translation>
    </message>
    <message>
        <source>The record &quot;%1&quot; has no field &quot;%2&quot;.</source>
        <translation>“%1”没有字段“%2”。</translation>
    </message>
    <message>
        <source>The book has several records with &quot;%1&quot; as %2; which one is meant cannot be told.</source>
        <translation>客簿中有多条记录的%2为“%1”，无法判断是哪一条。</translation>
    </message>
    <message>
        <source>The book has no %1 with &quot;%2&quot; as %3.</source>
        <translation>客簿中没有%3为“%2”的%1。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>找不到文件 %1。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>There is no kind of record called &quot;%1&quot;. Known are: %2.</source>
        <translation>没有名为“%1”的记录类型。可用的有：%2。</translation>
    </message>
    <message>
        <source>The mapping is for the record &quot;%1&quot;, not for &quot;%2&quot;.</source>
        <translation>该字段对应用于“%1”，不能用于“%2”。</translation>
    </message>
    <message>
        <source>The file was read as %1, and none of its columns was recognised (the first is &quot;%2&quot;); nothing was imported. Choose a CSV file with a header line, name another encoding, or say by a mapping which column goes where.</source>
        <translation>文件按 %1 读取，没有认出任何一列（第一列是“%2”），未导入任何内容。请选择有表头的 CSV 文件，换一种编码，或用字段对应指定各列。</translation>
    </message>
    <message>
        <source>The import was stopped; nothing was kept.</source>
        <translation>导入已停止，未写入任何内容。</translation>
    </message>
    <message>
        <source>%1 characters could not be read as %2; they stand as �.</source>
        <translation>有 %1 个字符无法按 %2 识别，显示为“�”。</translation>
    </message>
    <message>
        <source>There is too little room on the disk of the book for this import. Free some and try again.</source>
        <translation>客簿所在磁盘空间不足，无法完成导入。请清理后重试。</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>There is no kind of record called &quot;%1&quot;.</source>
        <translation>没有名为“%1”的记录类型。</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is filled both by a link and by a value.</source>
        <translation>字段“%1”同时由关联和值填写，只能选一种。</translation>
    </message>
    <message>
        <source>The constant &quot;%1&quot; names no field of the record &quot;%2&quot;.</source>
        <translation>固定值“%1”不是“%2”的字段。</translation>
    </message>
    <message>
        <source>The constant for &quot;%1&quot;: %2</source>
        <translation>“%1”的固定值：%2</translation>
    </message>
    <message>
        <source>A &quot;%1&quot; cannot be made beside a &quot;%2&quot;: nothing connects them.</source>
        <translation>无法在“%2”下新建“%1”：两者没有关联。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a key of the record &quot;%2&quot;.</source>
        <translation>“%1”不能作为“%2”的识别字段。</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is filled by no column.</source>
        <translation>识别字段“%1”没有对应的列。</translation>
    </message>
    <message>
        <source>Taken over from an imported table.</source>
        <translation>来自导入的表格。</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>The row has more cells than the file has columns; this one was left out.</source>
        <translation>这一行的单元格比表头的列多，多出的未导入。</translation>
    </message>
    <message>
        <source>Several records of the book fit this row; merge them first or give the row a number.</source>
        <translation>客簿中有多条记录与此行相符；请先合并，或在此行填写编号。</translation>
    </message>
    <message>
        <source>The key is empty or cannot be read.</source>
        <translation>识别字段为空或无法识别。</translation>
    </message>
    <message>
        <source>%1 must not be empty.</source>
        <translation>%1不能为空。</translation>
    </message>
    <message>
        <source>Nothing in this column tells whether day or month comes first; its dates were read with the month first.</source>
        <translation>这一列看不出日和月哪个在前，已按月在前读取。</translation>
    </message>
    <message>
        <source>The folder %1 holds no tables, address cards or calendars.</source>
        <translation>文件夹 %1 里没有表格、名片或日历。</translation>
    </message>
    <message>
        <source>The folder %1 holds more than %2 files. Import them in parts.</source>
        <translation>文件夹 %1 里超过 %2 个文件。请分批导入。</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Merge the records of the book that fit this row, or give the row a number of its own.</source>
        <translation>先合并本簿中与此行相符的记录，或给这一行一个自己的编号。</translation>
    </message>
    <message>
        <source>Say in the mapping which column holds it, then import the file again.</source>
        <translation>在对应关系里指明它在哪一列，再重新导入文件。</translation>
    </message>
    <message>
        <source>Fill in the cell and import this file.</source>
        <translation>补上这一格，再导入本文件。</translation>
    </message>
    <message>
        <source>Correct the cell as the reason says and import this file.</source>
        <translation>按原因改正这一格，再导入本文件。</translation>
    </message>
    <message>
        <source>Refused row</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>Refused column</source>
        <translation>未导入的列</translation>
    </message>
    <message>
        <source>Refused value</source>
        <translation>未导入的值</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>未导入的原因</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>A line of totals, not a record; it was passed over.</source>
        <translation>这是合计行，不是记录，已跳过。</translation>
    </message>
    <message>
        <source>a workbook</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>This is no telephone number; it is kept as it is written.</source>
        <translation>这不是电话号码，已按原样保留。</translation>
    </message>
    <message>
        <source>The file is no workbook and has no sheet &quot;%1&quot;.</source>
        <translation>该文件不是工作簿，没有工作表“%1”。</translation>
    </message>
    <message>
        <source>Business under discussion</source>
        <translation>洽谈中的业务</translation>
    </message>
    <message>
        <source>The refused rows come from files of several formats. Save them as .csv or .xlsx.</source>
        <translation>未导入的行来自多种格式的文件，请存为 .csv 或 .xlsx。</translation>
    </message>
    <message>
        <source>A remark or heading behind the totals; it was passed over.</source>
        <translation>合计行之后的备注或小标题，已跳过。</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>有错未导入</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>固定电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Company phone</source>
        <translation>公司电话</translation>
    </message>
    <message>
        <source>Company e-mail</source>
        <translation>公司邮箱</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Company notes</source>
        <translation>公司备注</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Company WeChat</source>
        <translation>公司微信</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Decision role</source>
        <translation>决策角色</translation>
    </message>
    <message>
        <source>Lunar birthday</source>
        <translation>农历生日</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>My own field: %1</source>
        <translation>自定义字段：%1</translation>
    </message>
    <message>
        <source>(leave out)</source>
        <translation>（不导入）</translation>
    </message>
</context>
<context>
    <name>InvoiceDetails</name>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Invoice and delivery details copied unmasked</source>
        <translation>开票和收货信息已复制（未脱敏）</translation>
    </message>
    <message>
        <source>Invoice and delivery details copied, masked as the window is.</source>
        <translation>开票和收货信息已复制，与窗口一样脱敏。</translation>
    </message>
    <message>
        <source>Invoice and delivery details copied; paste them into a chat or a mail.</source>
        <translation>开票和收货信息已复制，可直接粘贴到聊天或邮件里。</translation>
    </message>
</context>
<context>
    <name>LogForm</name>
    <message>
        <source>Write what was said, then save.</source>
        <translation>请先写下沟通内容，再保存。</translation>
    </message>
    <message>
        <source>The time of the contact is not understood: %1</source>
        <translation>无法识别沟通时间：%1</translation>
    </message>
    <message>
        <source>The time of the next step is not understood: %1</source>
        <translation>无法识别下次时间：%1</translation>
    </message>
    <message>
        <source>Say when the next step is due.</source>
        <translation>请填写下次时间。</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>a day off</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>%1, a day off</source>
        <translation>%1，休息日</translation>
    </message>
    <message numerus="yes">
        <source>%n on that day already</source>
        <translation>
            <numerusform>当天已有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Left empty: %1, by the rhythm</source>
        <translation>留空则按跟进频率：%1</translation>
    </message>
    <message>
        <source>At the latest %1. %2</source>
        <translation>最迟 %1。%2</translation>
    </message>
    <message>
        <source>Not understood. Try: tomorrow 3pm, next Wed, +3d, 5/8.</source>
        <translation>无法识别，可以这样写：明天下午3点、下周三、+3d、5/8。</translation>
    </message>
    <message>
        <source>%1 has passed already.</source>
        <translation>%1 已经过去了。</translation>
    </message>
    <message>
        <source>Not understood.</source>
        <translation>无法识别。</translation>
    </message>
    <message>
        <source>%1 is yet to come.</source>
        <translation>%1 还没到。</translation>
    </message>
</context>
<context>
    <name>LoginItem</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Windows refused to change what starts at login.</source>
        <translation>Windows 拒绝更改开机启动项。</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>无法创建文件夹</translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>The file has no column &quot;%1&quot;, which the mapping names. Its columns are: %2.</source>
        <translation>字段对应中的列“%1”在文件里不存在。文件的列有：%2。</translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot;. Presets are: %2.</source>
        <translation>没有预设“%1”。可用的预设有：%2。</translation>
    </message>
    <message>
        <source>Mapping file: &quot;%1&quot; must be %2.</source>
        <translation>字段对应文件：“%1”应为%2。</translation>
    </message>
    <message>
        <source>Mapping file: %1 has an unknown key &quot;%2&quot;. Known are: %3.</source>
        <translation>字段对应文件：%1中有未知的键“%2”。可用的有：%3。</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a text, a number, true or false</source>
        <translation>文本、数字、true 或 false</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Mapping file: &quot;record&quot; is missing; it says what the rows are, such as &quot;customer&quot;.</source>
        <translation>字段对应文件：缺少“record”，它说明每行是什么记录，如“customer”。</translation>
    </message>
    <message>
        <source>Mapping file: there is no record &quot;%1&quot;.</source>
        <translation>字段对应文件：没有“%1”这种记录。</translation>
    </message>
    <message>
        <source>Mapping file: the record &quot;%1&quot; has no field &quot;%2&quot;.</source>
        <translation>字段对应文件：“%1”没有字段“%2”。</translation>
    </message>
    <message>
        <source>a list of fields</source>
        <translation>字段列表</translation>
    </message>
    <message>
        <source>an object of columns and their targets</source>
        <translation>由列及其目标组成的对象</translation>
    </message>
    <message>
        <source>a field&apos;s name, an object, or a list of these</source>
        <translation>字段名、对象或它们的列表</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot;</source>
        <translation>列“%1”</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>an object of words and values</source>
        <translation>由词语及其值组成的对象</translation>
    </message>
    <message>
        <source>Mapping file: the column &quot;%1&quot; needs exactly one of &quot;field&quot;, &quot;custom&quot; and &quot;link&quot;.</source>
        <translation>字段对应文件：列“%1”须在“field”“custom”“link”中选且只选一个。</translation>
    </message>
    <message>
        <source>Mapping file: the column &quot;%1&quot; has the type &quot;%2&quot;. Types are: %3.</source>
        <translation>字段对应文件：列“%1”的类型“%2”不可用。可用的类型有：%3。</translation>
    </message>
    <message>
        <source>Mapping file: the column &quot;%1&quot; links to &quot;%2&quot;, but the record &quot;%3&quot; has no such reference.</source>
        <translation>字段对应文件：列“%1”关联到“%2”，但“%3”没有这个关联。</translation>
    </message>
    <message>
        <source>Mapping file: the link of the column &quot;%1&quot; does not say &quot;by&quot; which field.</source>
        <translation>字段对应文件：列“%1”的关联没有用“by”说明按哪个字段查找。</translation>
    </message>
    <message>
        <source>an object of fields and values</source>
        <translation>由字段及其值组成的对象</translation>
    </message>
    <message>
        <source>The mapping file is not valid JSON (line %1).</source>
        <translation>字段对应文件不是有效的 JSON（第 %1 行）。</translation>
    </message>
</context>
<context>
    <name>NewCustomerPage</name>
    <message>
        <source>Company missing</source>
        <translation>待补公司</translation>
    </message>
</context>
<context>
    <name>OtherBook</name>
    <message>
        <source>%1 is a book with another passphrase than this one. Give its passphrase.</source>
        <translation>%1 的密码与本客簿不同，请输入它的密码。</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Nothing was chosen to print. Choose a customer first.</source>
        <translation>没有可打印的内容，请先选择客户。</translation>
    </message>
    <message>
        <source>Stopped; the forms written so far were kept.</source>
        <translation>已停止；此前写好的表格已保留。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another one.</source>
        <translation>无法创建文件夹 %1。请换一个。</translation>
    </message>
    <message>
        <source>The form is a .%1 and is saved as one; %2 has another ending.</source>
        <translation>表格是 .%1 格式，只能存为同样格式；%2 的扩展名不同。</translation>
    </message>
    <message>
        <source>Printing was stopped; nothing was written.</source>
        <translation>打印已停止，没有写入任何文件。</translation>
    </message>
    <message>
        <source>{{%1}} in %2</source>
        <translation>{{%1}}（%2）</translation>
    </message>
    <message>
        <source> (did you mean {{%1}}?)</source>
        <translation>，是否想写 {{%1}}？</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 处</translation>
    </message>
    <message>
        <source>The form asks for what this book does not have:
%1</source>
        <translation>表格中有本客簿不认识的占位符：
%1</translation>
    </message>
    <message>
        <source>The form is neither a Word document nor an Excel workbook. Save it as .docx or .xlsx and choose it again.</source>
        <translation>这个表格既不是 Word 文档也不是 Excel 工作簿。请另存为 .docx 或 .xlsx 后重新选择。</translation>
    </message>
    <message>
        <source>The form holds no placeholder. Write {{客户名称}} or {{customer.name}} where a value belongs, save it and choose it again.</source>
        <translation>表格里没有占位符。请在要填内容的位置写上 {{客户名称}} 这样的占位符，保存后重新选择。</translation>
    </message>
    <message>
        <source>A workbook holds one customer. Choose a folder, and each customer gets a file of its own.</source>
        <translation>一个工作簿只放一个客户。请选择文件夹，每个客户各存一个文件。</translation>
    </message>
    <message>
        <source>The form names the customer in its header or footer, which is the same on every page. Choose a folder, and each customer gets a file of its own.</source>
        <translation>表格的页眉或页脚里有客户信息，而页眉页脚每页相同。请选择文件夹，每个客户各存一个文件。</translation>
    </message>
    <message>
        <source>%1 is no Word or Excel file that can be read. Save the form as .docx or .xlsx and choose it again.</source>
        <translation>%1 不是可读取的 Word 或 Excel 文件。请把表格另存为 .docx 或 .xlsx 后重新选择。</translation>
    </message>
    <message>
        <source>The document could not be put together.</source>
        <translation>文档无法生成。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 is larger than 100 MB. Take pictures out of the form.</source>
        <translation>%1 超过 100 MB。请去掉表格里的图片。</translation>
    </message>
    <message>
        <source>%1 has the old format of Word or Excel, or a password. Save it as .docx or .xlsx without a password and choose it again.</source>
        <translation>%1 是旧版 Word 或 Excel 格式，或设有密码。请不设密码另存为 .docx 或 .xlsx 后重新选择。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2 cannot be read. Open the form in Word or Excel, save it again and choose it again.</source>
        <translation>%1 已损坏：无法读取 %2。请用 Word 或 Excel 打开并重新保存，再重新选择。</translation>
    </message>
    <message>
        <source>The logo %1 cannot be read. Choose another picture.</source>
        <translation>无法读取标志图片 %1。请换一张图片。</translation>
    </message>
    <message>
        <source>%1 is no PNG or JPEG picture of at most 2 MB. Choose another picture for the logo.</source>
        <translation>%1 不是 2 MB 以内的 PNG 或 JPEG 图片。请换一张标志图片。</translation>
    </message>
    <message>
        <source>This is no layout that Kebu can read: %1.</source>
        <translation>客簿无法读取这个版式：%1。</translation>
    </message>
    <message>
        <source>The layout &quot;%1&quot; names a field &quot;%2&quot; that this book does not have; it is left out.</source>
        <translation>版式“%1”用到的字段“%2”在本客簿中不存在，打印时略过。</translation>
    </message>
    <message>
        <source>The layout &quot;%1&quot; wants a logo and the book has none; choose one while editing the layout.</source>
        <translation>版式“%1”要显示标志，但客簿中没有标志图片；请在编辑版式时选择。</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>没有名称</translation>
    </message>
    <message>
        <source>entry %1 names neither a section nor a field</source>
        <translation>第 %1 项既不是栏目也不是字段</translation>
    </message>
    <message>
        <source>it has no entries</source>
        <translation>没有任何内容</translation>
    </message>
    <message>
        <source>the header</source>
        <translation>页眉</translation>
    </message>
    <message>
        <source>the footer</source>
        <translation>页脚</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>脚注或尾注</translation>
    </message>
    <message>
        <source>table %1, row %2</source>
        <translation>第 %1 个表格第 %2 行</translation>
    </message>
    <message>
        <source>paragraph %1</source>
        <translation>第 %1 段</translation>
    </message>
    <message>
        <source>cell %1 of &quot;%2&quot;</source>
        <translation>工作表“%2”的 %1 单元格</translation>
    </message>
    <message>
        <source>head or foot of &quot;%1&quot;</source>
        <translation>工作表“%1”的页眉或页脚</translation>
    </message>
    <message>
        <source>The form is damaged inside (%1). Open it in Word or Excel, save it again and choose it again.</source>
        <translation>表格内部已损坏（%1）。请用 Word 或 Excel 打开并重新保存，再重新选择。</translation>
    </message>
    <message>
        <source>%1 customers are chosen, and a Word document holds at most %2. Save a PDF, or choose fewer.</source>
        <translation>选了 %1 个客户，而一份 Word 文档最多容纳 %2 个。请存为 PDF，或少选一些客户。</translation>
    </message>
    <message>
        <source>The form holds macros or is a template. Save it in Word or Excel as .docx or .xlsx and choose it again.</source>
        <translation>表格含有宏，或是模板文件。请在 Word 或 Excel 中另存为 .docx 或 .xlsx 后重新选择。</translation>
    </message>
    <message>
        <source>its sheet is &quot;%1&quot;; there are record, log, register, meeting and review</source>
        <translation>所属的表是“%1”，只能是 record、log、register、meeting 或 review</translation>
    </message>
</context>
<context>
    <name>PassphraseStrength</name>
    <message>
        <source>Guessed within an hour. Take three or four words that have nothing to do with each other.</source>
        <translation>一小时内就能猜出。请用三四个互不相干的词。</translation>
    </message>
    <message>
        <source>Guessed within two months. One more unrelated word makes it strong.</source>
        <translation>两个月内就能猜出。再加一个不相干的词就够强。</translation>
    </message>
    <message>
        <source>Guessed within a year. One more unrelated word makes it strong.</source>
        <translation>一年内就能猜出。再加一个不相干的词就够强。</translation>
    </message>
    <message>
        <source>Guessing it from a stolen file takes about %1 years.</source>
        <translation>即使文件被盗，猜出密码也约需 %1 年。</translation>
    </message>
    <message>
        <source>Guessing it from a stolen file takes longer than anyone has.</source>
        <translation>即使文件被盗，也几乎不可能猜出密码。</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Radar</source>
        <translation>客户预警</translation>
    </message>
    <message>
        <source>Regrade</source>
        <translation>客户评级</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer page</source>
        <translation>客户页</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>Data check</source>
        <translation>资料核对</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>PlainJson</name>
    <message>
        <source>%1: &quot;%2&quot; is not a value this field can hold.</source>
        <translation>%1：“%2”不是这个字段能存的值。</translation>
    </message>
</context>
<context>
    <name>QIODevice</name>
    <message>
        <source>Unknown error</source>
        <translation>未知错误</translation>
    </message>
</context>
<context>
    <name>ReportPeriod</name>
    <message>
        <source>Not over yet: day %1 of %2. The period before is counted whole.</source>
        <translation>本期未完：第 %1 天，共 %2 天；上期按整期统计。</translation>
    </message>
    <message>
        <source>Not over yet: day %1 of %2.</source>
        <translation>本期未完：第 %1 天，共 %2 天。</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>was %1</source>
        <translation>上期 %1</translation>
    </message>
    <message>
        <source>%1 went further</source>
        <translation>转化 %1</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Period before: %1</source>
        <translation>上期：%1</translation>
    </message>
    <message>
        <source>Before: %1 in %2</source>
        <translation>上期 %2：%1</translation>
    </message>
</context>
<context>
    <name>ShownValue</name>
    <message>
        <source>Not planned</source>
        <translation>未安排</translation>
    </message>
</context>
<context>
    <name>SystemEvents</name>
    <message>
        <source>Closing the open book</source>
        <translation>正在关闭打开的客簿</translation>
    </message>
</context>
<context>
    <name>Workbook</name>
    <message>
        <source>The sheet is damaged behind row %1. Open the workbook in your spreadsheet program, save it anew and import that.</source>
        <translation>工作表在第 %1 行之后已损坏。请用表格软件打开、另存后再导入。</translation>
    </message>
    <message>
        <source>The workbook is not what spreadsheet programs write; it is not read.</source>
        <translation>这个工作簿不是表格软件写出的，不予读取。</translation>
    </message>
    <message>
        <source>Row %1 has more than %2 columns.</source>
        <translation>第 %1 行超过 %2 列。</translation>
    </message>
    <message>
        <source>The sheet is nearly all empty columns. Take those out, save it anew and import that.</source>
        <translation>工作表几乎全是空列。请删去空列、另存后再导入。</translation>
    </message>
    <message>
        <source>The workbook has no sheet &quot;%1&quot;.</source>
        <translation>工作簿里没有工作表“%1”。</translation>
    </message>
    <message>
        <source>The sheet &quot;%1&quot; is empty.</source>
        <translation>工作表“%1”是空的。</translation>
    </message>
    <message>
        <source>The workbook is damaged and cannot be unpacked. Open it in your spreadsheet program, save it anew and import that.</source>
        <translation>工作簿已损坏，无法解包。请用表格软件打开、另存后再导入。</translation>
    </message>
    <message>
        <source>This is a binary workbook (.xlsb). Save it as .xlsx in your spreadsheet program and import that.</source>
        <translation>这是二进制工作簿（.xlsb）。请在表格软件里另存为 .xlsx 再导入。</translation>
    </message>
    <message>
        <source>This is an OpenDocument file. Save it as .xlsx or .csv in your spreadsheet program and import that.</source>
        <translation>这是 OpenDocument 文件。请在表格软件里另存为 .xlsx 或 .csv 再导入。</translation>
    </message>
    <message>
        <source>This is a text document, not a table.</source>
        <translation>这是文字文档，不是表格。</translation>
    </message>
    <message>
        <source>This is an archive without a workbook in it. Unpack it and choose the table inside.</source>
        <translation>这是压缩包，里面没有工作簿。请解压后选择里面的表格。</translation>
    </message>
    <message>
        <source>The workbook has no sheet with cells.</source>
        <translation>工作簿里没有带内容的工作表。</translation>
    </message>
    <message>
        <source>The texts of this workbook are more than 160 MB. Save the sheet as CSV, which is read line by line, and import that.</source>
        <translation>这个工作簿的文字超过 160 MB。请另存为 CSV（逐行读取）再导入。</translation>
    </message>
    <message>
        <source>The workbook could not be written.</source>
        <translation>工作簿无法写出。</translation>
    </message>
    <message>
        <source>%1 cannot be written; choose another folder.</source>
        <translation>无法写入 %1，请换一个文件夹。</translation>
    </message>
    <message>
        <source>%1 could not be written to its end. Is the disk full?</source>
        <translation>%1 没有写完。磁盘满了吗？</translation>
    </message>
    <message>
        <source>The file is damaged: a part of it cannot be unpacked.</source>
        <translation>文件已损坏：有一部分无法解包。</translation>
    </message>
    <message>
        <source>The file unfolds to far more than it holds, which no real workbook does; it is not read.</source>
        <translation>文件解开后远大于它应有的内容，正常工作簿不会这样，不予读取。</translation>
    </message>
    <message>
        <source>This archive holds too many files to be a workbook.</source>
        <translation>压缩包里的文件太多，不像工作簿。</translation>
    </message>
    <message>
        <source>The workbook lacks its part &quot;%1&quot;.</source>
        <translation>工作簿缺少“%1”部分。</translation>
    </message>
    <message>
        <source>The file is locked with a password. Save it without one first.</source>
        <translation>文件加了密码。请先另存为不带密码的文件。</translation>
    </message>
    <message>
        <source>Row %1 holds more text than a table of people&apos;s has; the workbook is not read.</source>
        <translation>第 %1 行的文字远多于正常表格，未读取该工作簿。</translation>
    </message>
</context>
<context>
    <name>agenda</name>
    <message>
        <source>Promised</source>
        <translation>承诺到期</translation>
    </message>
    <message>
        <source>Step of a plan</source>
        <translation>跟进计划中的一步</translation>
    </message>
    <message>
        <source>A key date comes near</source>
        <translation>关键日期临近</translation>
    </message>
    <message>
        <source>Planned by hand</source>
        <translation>手工安排</translation>
    </message>
    <message numerus="yes">
        <source>%1; postponed %n times</source>
        <translation>
            <numerusform>%1；已改期 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Step of a plan: %1</source>
        <translation>计划中的一步：%1</translation>
    </message>
    <message>
        <source>They promised it by %1</source>
        <translation>对方承诺 %1 前给出</translation>
    </message>
    <message>
        <source>We promised it by %1</source>
        <translation>我方承诺 %1 前给出</translation>
    </message>
    <message>
        <source>They promised it</source>
        <translation>对方承诺过</translation>
    </message>
    <message>
        <source>We promised it</source>
        <translation>我方承诺过</translation>
    </message>
    <message>
        <source>The appointment passed and nothing is recorded: what came of it?</source>
        <translation>约见已过，尚未记录：谈得怎么样？</translation>
    </message>
</context>
<context>
    <name>archiving</name>
    <message>
        <source>an opportunity is still open</source>
        <translation>还有未结束的商机</translation>
    </message>
    <message>
        <source>a case is still open</source>
        <translation>还有未关闭的服务单</translation>
    </message>
    <message>
        <source>money is still owed</source>
        <translation>还有未收的款项</translation>
    </message>
    <message>
        <source>a promise is not kept yet</source>
        <translation>还有未兑现的承诺</translation>
    </message>
    <message>
        <source>a follow-up is planned</source>
        <translation>还有已安排的跟进</translation>
    </message>
    <message>
        <source>archived already: %1</source>
        <translation>已归档：%1</translation>
    </message>
    <message>
        <source>neither won nor lost yet</source>
        <translation>尚未成交，也未流失</translation>
    </message>
    <message>
        <source>Archived as %1</source>
        <translation>已归档：%1</translation>
    </message>
</context>
<context>
    <name>ask</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message>
        <source>The backup of %1 differs from the book. It was not kept; check the book.</source>
        <translation>%1 的备份与客簿内容不一致，未保留。请检查客簿。</translation>
    </message>
    <message>
        <source>The folder %1 for backups cannot be made.</source>
        <translation>无法创建备份文件夹 %1。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation>已停止，未保留任何内容。</translation>
    </message>
    <message>
        <source>The list of backups in %1 could not be written.</source>
        <translation>无法写入 %1 中的备份清单。</translation>
    </message>
    <message>
        <source>%1 is open in a program, or was not closed. Open and close it in Kebu first.</source>
        <translation>%1 正被程序打开，或上次没有正常关闭。请先用客簿打开并关闭一次。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>The backup could not be copied.</source>
        <translation>无法复制备份。</translation>
    </message>
    <message>
        <source>The backup could not be copied: the disk is full.</source>
        <translation>无法复制备份：磁盘已满。</translation>
    </message>
    <message>
        <source>The restored book could not be written.</source>
        <translation>无法写入恢复的客簿。</translation>
    </message>
    <message>
        <source>A backup cannot be restored onto itself; choose another target.</source>
        <translation>不能把备份恢复到它自己，请换一个位置。</translation>
    </message>
    <message>
        <source>The backup %1 is damaged. Nothing was changed; choose an older one.</source>
        <translation>备份 %1 已损坏。未做任何改动，请改用更早的备份。</translation>
    </message>
</context>
<context>
    <name>book</name>
    <message numerus="yes">
        <source>This book is %n change(s) older than the one last used here. If you did not put back an older copy on purpose, look for the newer file before you go on.</source>
        <translation>
            <numerusform>这本客簿比上次在这台电脑上使用时少 %n 次修改。如果不是有意换回旧文件，请先找到较新的文件再继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 exists already; choose another name.</source>
        <translation>%1 已存在，请换个名称。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>A book needs a passphrase.</source>
        <translation>客簿必须设置密码。</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>The new book could not be written.</source>
        <translation>无法写入新客簿。</translation>
    </message>
    <message>
        <source>The book is open for reading only.</source>
        <translation>客簿以只读方式打开。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>Everything this change wrote was changed since; nothing was taken back.</source>
        <translation>这次修改的内容之后都又改过，未撤销任何内容。</translation>
    </message>
    <message>
        <source>What was written could not be moved into the book&apos;s file yet; nothing is lost.</source>
        <translation>刚写入的内容暂未并入客簿文件，数据没有丢失。</translation>
    </message>
    <message>
        <source>%1 is not a Kebu book. Choose a file that Kebu made.</source>
        <translation>%1 不是客簿文件，请选择由客簿创建的文件。</translation>
    </message>
    <message>
        <source>The passphrase is right, but the beginning of the file is damaged. Restore a backup.</source>
        <translation>密码正确，但文件开头已损坏。请从备份恢复。</translation>
    </message>
    <message>
        <source>You may not read %1. Ask its owner for permission.</source>
        <translation>没有读取 %1 的权限，请向文件所有者申请。</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name and the folder.</source>
        <translation>找不到文件 %1，请检查名称和文件夹。</translation>
    </message>
    <message>
        <source>%1 is an unencrypted database, not a Kebu book. Choose a file that Kebu made.</source>
        <translation>%1 是未加密的数据库，不是客簿文件。请选择由客簿创建的文件。</translation>
    </message>
    <message>
        <source>The passphrase is wrong, or the first bytes of the file are damaged. Nothing was changed; try again.</source>
        <translation>密码不对，或文件开头已损坏。未做任何改动，请再试一次。</translation>
    </message>
    <message>
        <source>%1 could not be written to the disk for certain.</source>
        <translation>无法确认 %1 已写入磁盘。</translation>
    </message>
    <message>
        <source>%1 could not be put in its place.</source>
        <translation>%1 无法放到目标位置。</translation>
    </message>
    <message>
        <source>%1 could not be kept under a second name.</source>
        <translation>%1 无法另存一份旧文件。</translation>
    </message>
    <message>
        <source>The disk has %1 free, but this needs %2. Make room and try again; nothing was changed.</source>
        <translation>磁盘剩余 %1，本次需要 %2。请清理后重试，未做任何改动。</translation>
    </message>
    <message>
        <source>Group %1 of the emergency kit holds a character that never occurs in one: %2</source>
        <translation>应急恢复单第 %1 组含有不会出现的字符：%2</translation>
    </message>
    <message>
        <source>An emergency kit has %1 groups of %2 characters; these are %3 characters.</source>
        <translation>应急恢复单共 %1 组，每组 %2 个字符；现在输入了 %3 个字符。</translation>
    </message>
    <message>
        <source>Group %1 of the emergency kit is not right; compare it with the paper.</source>
        <translation>应急恢复单第 %1 组不对，请对照纸面核对。</translation>
    </message>
    <message>
        <source>The emergency kit&apos;s last group does not fit the others; compare each with the paper.</source>
        <translation>应急恢复单最后一组与前面各组不符，请对照纸面逐组核对。</translation>
    </message>
    <message>
        <source>The folder of the book cannot be written, so the book can only be read.</source>
        <translation>客簿所在文件夹无法写入，只能以只读方式打开。</translation>
    </message>
    <message>
        <source>The lock file beside the book could not be written: the disk is full or fails. Make room and try again.</source>
        <translation>无法写入客簿旁的锁文件：磁盘已满或有故障。请清理后重试。</translation>
    </message>
    <message>
        <source>The book is open in %1 on %2 (process %3). Close it there first.</source>
        <translation>客簿正在 %2 的 %1 中打开（进程 %3），请先在那里关闭。</translation>
    </message>
    <message>
        <source>The new copy of %1 differs from the book. The passphrase was not changed.</source>
        <translation>%1 的新副本与客簿内容不一致，密码未更改。</translation>
    </message>
    <message>
        <source>Another program reads the book. Close it there and try again.</source>
        <translation>另一个程序正在读取客簿，请关闭后重试。</translation>
    </message>
    <message>
        <source>%1 is still in use. Close every program that has it open and try again.</source>
        <translation>%1 仍在使用中。请关闭所有打开它的程序后重试。</translation>
    </message>
    <message>
        <source>This book does not verify since its file was replaced. The old file is kept as %1.</source>
        <translation>替换文件后的客簿未通过校验，旧文件保留为 %1。</translation>
    </message>
    <message>
        <source>%1 does not verify: %2</source>
        <translation>%1 未通过校验：%2</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation>已停止，未保留任何内容。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Kebu than this one. Update Kebu first.</source>
        <translation>%1 由更新版本的客簿写入，请先升级客簿。</translation>
    </message>
    <message>
        <source>Kebu could not prove that it encrypts, so it opens no book: %1. Make room in the folder %2, or install Kebu again.</source>
        <translation>客簿没能证实自己会加密，所以不打开任何客簿：%1。请在文件夹 %2 中腾出空间，或重新安装客簿。</translation>
    </message>
    <message>
        <source>This book has no change with the id %1.</source>
        <translation>本客簿没有编号为 %1 的修改。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; changed no record and cannot be taken back.</source>
        <translation>“%1”没有改动任何记录，无法撤销。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was taken back already.</source>
        <translation>“%1”已经撤销过了。</translation>
    </message>
    <message>
        <source>A person&apos;s data erased for good</source>
        <translation>永久删除一人的资料</translation>
    </message>
    <message>
        <source>The data was erased; close the book so that its last traces leave the disk.</source>
        <translation>资料已删除；请关闭客簿，让最后的痕迹也离开磁盘。</translation>
    </message>
    <message>
        <source>This book knows no such customer or contact; nothing was erased.</source>
        <translation>客簿里没有这个客户或联系人，什么也没有删除。</translation>
    </message>
    <message>
        <source>The book was written by an older Kebu and has to be brought up to date first. Open it once for writing, or copy it to a folder of your own and open the copy.</source>
        <translation>这本客簿由旧版客簿写成，需先升级。请以可写方式打开一次，或复制到自己的文件夹后打开副本。</translation>
    </message>
    <message>
        <source>The copied book could not be written.</source>
        <translation>复制出来的客户簿无法写入。</translation>
    </message>
</context>
<context>
    <name>cards</name>
    <message>
        <source>“%1” is no photo; PNG and JPEG are.</source>
        <translation>“%1”不是照片；请用 PNG 或 JPEG。</translation>
    </message>
</context>
<context>
    <name>changeTitle</name>
    <message numerus="yes">
        <source>%1 added to %n customer(s)</source>
        <translation>
            <numerusform>已给 %n 个客户加上%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 taken from %n customer(s)</source>
        <translation>
            <numerusform>已从 %n 个客户去掉%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n customer(s) cleared</source>
        <translation>
            <numerusform>已清空 %n 个客户的%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n customer(s) changed</source>
        <translation>
            <numerusform>已修改 %n 个客户的%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n customer(s): %2</source>
        <translation>
            <numerusform>已把 %n 个客户的%1改为 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>文件已损坏：%1。</translation>
    </message>
    <message>
        <source>This book was written by a newer Kebu. Update Kebu to check it.</source>
        <translation>这本客簿由更新版本的客簿写入，请升级后再检查。</translation>
    </message>
    <message>
        <source>Row %1 of %2 points at a row of %3 that does not exist.</source>
        <translation>%2 的第 %1 行指向 %3 中不存在的行。</translation>
    </message>
    <message>
        <source>The summary of customer %1 does not agree with its records.</source>
        <translation>客户 %1 的汇总与其记录不一致。</translation>
    </message>
    <message>
        <source>%1 summaries belong to no customer.</source>
        <translation>有 %1 条汇总不属于任何客户。</translation>
    </message>
    <message>
        <source>The search misses %1 customers and knows %2 that do not exist.</source>
        <translation>搜索索引缺少 %1 个客户，多出 %2 个不存在的客户。</translation>
    </message>
    <message>
        <source>The search&apos;s index is damaged; rebuild it.</source>
        <translation>搜索索引已损坏，请重建。</translation>
    </message>
    <message>
        <source>The counts for the reports do not agree with the records; rebuild them.</source>
        <translation>报表的统计数与记录不一致，请重建。</translation>
    </message>
</context>
<context>
    <name>churn</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>feature: value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: says little</source>
        <translation>%1：影响不大</translation>
    </message>
    <message>
        <source>There were not enough months to try it on.</source>
        <translation>可供检验的月份还不够。</translation>
    </message>
    <message>
        <source>The stored risk model is of another version; learn it anew.</source>
        <translation>保存的风险模型版本不同，请重新学习。</translation>
    </message>
    <message>
        <source>a little</source>
        <translation>影响较小</translation>
    </message>
    <message>
        <source>clearly</source>
        <translation>影响明显</translation>
    </message>
    <message>
        <source>strongly</source>
        <translation>影响很大</translation>
    </message>
    <message>
        <source>%1: the more, the likelier they leave (%2)</source>
        <comment>how strongly</comment>
        <translation>%1：越多越容易流失（%2）</translation>
    </message>
    <message>
        <source>%1: the more, the likelier they stay (%2)</source>
        <comment>how strongly</comment>
        <translation>%1：越多越容易留住（%2）</translation>
    </message>
    <message>
        <source>Tried on months it had not seen (%1 to %2): of the %3 highest warnings %4 left within %5 days, %6 %; of all %7 looked at it was %8 %. Among these warnings were %4 of the %9 who left.</source>
        <translation>用没有学过的月份（%1 至 %2）检验：预警最高的 %3 家次中，%5 天内流失 %4 家次，占 %6 %；全部 %7 家次的流失占 %8 %。流失的 %9 家次里，预警点中了 %4 家次。</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>There is no option --%1 here.</source>
        <translation>这里没有选项 --%1。</translation>
    </message>
    <message>
        <source>The option --%1 is given twice.</source>
        <translation>选项 --%1 重复了。</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>选项 --%1 不带值。</translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>选项 --%1 需要一个值。</translation>
    </message>
    <message>
        <source>--seed belongs to --demo.</source>
        <translation>--seed 只能与 --demo 一起使用。</translation>
    </message>
    <message>
        <source>%1 exists already; choose another name.</source>
        <translation>%1 已存在，请换个名称。</translation>
    </message>
    <message>
        <source>--%1: &quot;%2&quot; is not a time, such as 2026-04-30 09:30 or 明天下午3点.</source>
        <translation>--%1：“%2”不是时间，正确写法如 2026-04-30 09:30 或 明天下午3点。</translation>
    </message>
    <message>
        <source>--due stands behind the --promise or --next it belongs to.</source>
        <translation>--due 须写在它所属的 --promise 或 --next 之后。</translation>
    </message>
    <message>
        <source>--next needs its --due.</source>
        <translation>--next 须带 --due。</translation>
    </message>
    <message>
        <source>This customer has no contact called %1.</source>
        <translation>这个客户没有名为 %1 的联系人。</translation>
    </message>
    <message>
        <source>A contact needs --method and --text.</source>
        <translation>记录沟通须带 --method 和 --text。</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记录沟通</translation>
    </message>
    <message>
        <source>A grade set by hand needs a reason: --because TEXT.</source>
        <translation>人工改级须写明原因：--because TEXT。</translation>
    </message>
    <message>
        <source>Set a grade</source>
        <translation>人工改级</translation>
    </message>
    <message>
        <source>Regrade</source>
        <translation>重新评定</translation>
    </message>
    <message>
        <source>Name a customer, or give --propose or --apply for all of them.</source>
        <translation>请指定一个客户，或用 --propose 或 --apply 处理全部客户。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>Say what goes where: --what RECORD|all --to FILE.</source>
        <translation>请指定导出什么、写到哪里：--what RECORD|all --to FILE。</translation>
    </message>
    <message>
        <source>There is no kind of record called %1.</source>
        <translation>没有名为 %1 的记录类型。</translation>
    </message>
    <message>
        <source>--where asks about one kind of record, not about all.</source>
        <translation>--where 只能用于一种记录，不能用于全部。</translation>
    </message>
    <message>
        <source>--change: &quot;%1&quot; is not the id of a change; &quot;history&quot; lists them.</source>
        <translation>--change：“%1”不是修改编号；“history”可列出全部修改。</translation>
    </message>
    <message>
        <source>A record&apos;s history needs its kind and its id or number: history BOOK customer C-000001.</source>
        <translation>查看修改记录须给出记录类型和编号：history BOOK customer C-000001。</translation>
    </message>
    <message>
        <source>The mapping file %1 cannot be read.</source>
        <translation>无法读取字段对应文件 %1。</translation>
    </message>
    <message>
        <source>--conflicts is &quot;book&quot; or &quot;file&quot;: whose value stands where both have one.</source>
        <translation>--conflicts 只能是“book”或“file”：两边都有值时以哪边为准。</translation>
    </message>
    <message>
        <source>Usage: kebu-cli COMMAND BOOK [options]</source>
        <translation>用法：kebu-cli 命令 客簿 [选项]</translation>
    </message>
    <message>
        <source>Every command takes --json, --lang en|zh_CN and --verbose; where a book is used, --passphrase-file FILE (else KEBU_PASSPHRASE, else asked) and --today DATE.</source>
        <translation>所有命令都可加 --json、--lang en|zh_CN 和 --verbose；用到客簿时还可加 --passphrase-file FILE（否则取 KEBU_PASSPHRASE，再否则会询问）和 --today DATE。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>--today: &quot;%1&quot; is not a day, such as 2026-04-30.</source>
        <translation>--today：“%1”不是日期，正确写法如 2026-04-30。</translation>
    </message>
    <message>
        <source>There is no command %1.</source>
        <translation>没有命令 %1。</translation>
    </message>
    <message>
        <source>The passphrase file %1 cannot be read.</source>
        <translation>无法读取密码文件 %1。</translation>
    </message>
    <message>
        <source>No passphrase: give --%1 or set %2.</source>
        <translation>没有密码：请加 --%1，或设置 %2。</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>The two passphrases differ. Nothing was changed.</source>
        <translation>两次输入的密码不一致，未做任何改动。</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>密码为空。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>No customer fits; nothing was printed.</source>
        <translation>没有符合条件的客户，未打印。</translation>
    </message>
    <message>
        <source>There is no kind of record called %1; there are %2.</source>
        <translation>没有名为 %1 的记录类型；可用的有：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not FIELD=VALUE.</source>
        <translation>“%1”不是 字段=值 的形式。</translation>
    </message>
    <message>
        <source>%1 has no field &quot;%2&quot;.</source>
        <translation>%1没有字段“%2”。</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>新建%1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>修改%1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>--side is &quot;base&quot; or &quot;count&quot;.</source>
        <translation>--side 只能是“base”或“count”。</translation>
    </message>
    <message>
        <source>Name a metric; &quot;report BOOK --list&quot; names them all.</source>
        <translation>请指定指标；“report BOOK --list”列出全部指标。</translation>
    </message>
    <message>
        <source>--compare knows &quot;previous&quot; only.</source>
        <translation>--compare 只能是“previous”。</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Say where the book goes: --to BOOK.</source>
        <translation>请指定客簿的目标位置：--to BOOK。</translation>
    </message>
    <message>
        <source>The book did not pass its check. %1 Restore a backup.</source>
        <translation>客簿未通过检查。%1请从备份恢复。</translation>
    </message>
    <message>
        <source>The passphrase is changed. Backups made before keep the older one; an emergency kit printed before no longer fits.</source>
        <translation>密码已更改。之前的备份仍用旧密码；之前打印的应急恢复单已失效。</translation>
    </message>
    <message>
        <source>--%1: &quot;%2&quot; is not a day, such as 2026-04-30.</source>
        <translation>--%1：“%2”不是日期，正确写法如 2026-04-30。</translation>
    </message>
    <message>
        <source>--%1: &quot;%2&quot; is not a whole number from %3 on.</source>
        <translation>--%1：“%2”不是大于等于 %3 的整数。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>fetch needs --to FILE.</source>
        <translation>fetch 需要 --to FILE。</translation>
    </message>
    <message>
        <source>The customer has no contact %1.</source>
        <translation>该客户没有联系人 %1。</translation>
    </message>
    <message>
        <source>Say which file to write: --to FILE.json or --to FILE.pdf.</source>
        <translation>请指明要写的文件：--to FILE.json 或 --to FILE.pdf。</translation>
    </message>
    <message>
        <source>A person&apos;s data handed out whole</source>
        <translation>交出一人的全部资料</translation>
    </message>
    <message>
        <source>Duplicates are looked for among customers and contacts, not %1.</source>
        <translation>只能在客户和联系人中查重，不能查%1。</translation>
    </message>
    <message>
        <source>--dates is &quot;day-first&quot; or &quot;month-first&quot;: what comes first in 5/8/2026.</source>
        <translation>--dates 是 &quot;day-first&quot;（日在前）或 &quot;month-first&quot;（月在前）：5/8/2026 里哪个在前。</translation>
    </message>
    <message>
        <source>%1 holds no JSON object.</source>
        <translation>%1 不是 JSON 对象。</translation>
    </message>
    <message>
        <source>Plan missing follow-ups</source>
        <translation>补排缺失的跟进</translation>
    </message>
    <message>
        <source>There is no plan called %1. plan BOOK --list names all.</source>
        <translation>没有名为 %1 的计划；plan BOOK --list 列出全部。</translation>
    </message>
    <message>
        <source>The opportunity is another customer&apos;s.</source>
        <translation>该商机属于另一个客户。</translation>
    </message>
    <message>
        <source>Nobody here is called %1.</source>
        <translation>没有名为 %1 的用户。</translation>
    </message>
    <message>
        <source>Put a plan to work</source>
        <translation>套用计划</translation>
    </message>
    <message>
        <source>--away takes FROM..TO.</source>
        <translation>--away 的格式为 起始日..结束日。</translation>
    </message>
    <message>
        <source>No absence begins on that day.</source>
        <translation>没有从那天开始的外出。</translation>
    </message>
    <message>
        <source>Log greetings</source>
        <translation>记录节日问候</translation>
    </message>
    <message>
        <source>There is no sheet &quot;%1&quot;; there are record, log, register, meeting, review and blank.</source>
        <translation>没有名为“%1”的表单；可用的有 record、log、register、meeting、review 和 blank。</translation>
    </message>
    <message>
        <source>There is no blank form of &quot;%1&quot;; there are record, log and register.</source>
        <translation>“%1”没有空白表；可用的有 record、log 和 register。</translation>
    </message>
    <message>
        <source>There is no paper &quot;%1&quot;; there are a4 and letter.</source>
        <translation>没有纸张“%1”；可用的有 a4 和 letter。</translation>
    </message>
    <message>
        <source>Say where the filled form goes: --to FILE or --to FOLDER.</source>
        <translation>请指明填好的表格存到哪里：--to 文件 或 --to 文件夹。</translation>
    </message>
    <message>
        <source>Say which file to write: --to FILE.pdf or --to FILE.docx.</source>
        <translation>请指明要写的文件：--to 文件.pdf 或 --to 文件.docx。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>The book has no layout &quot;%1&quot; for this sheet; it has: %2.</source>
        <translation>客簿中没有此表单的版式“%1”；现有：%2。</translation>
    </message>
    <message>
        <source>The layout &quot;%1&quot; is of another sheet (%2).</source>
        <translation>版式“%1”属于另一种表单（%2）。</translation>
    </message>
    <message>
        <source>Put values into their normal form</source>
        <translation>统一数据写法</translation>
    </message>
    <message>
        <source>Stop a plan</source>
        <translation>停止计划</translation>
    </message>
    <message>
        <source>Passphrase of the copy</source>
        <translation>副本的密码</translation>
    </message>
    <message>
        <source>Say where the copy goes: --to FILE.</source>
        <translation>请说明副本放在哪里：--to FILE。</translation>
    </message>
    <message>
        <source>Both were written in since they parted, so nothing was changed. Import the copy, then say bring-back with --imported.</source>
        <translation>分开后两边都写过，所以什么都没有改。请先导入副本，再用 bring-back --imported 了结。</translation>
    </message>
    <message>
        <source>Nobody is chosen: name customers, or say --where QUERY.</source>
        <translation>没有选定客户：请写出客户，或用 --where QUERY。</translation>
    </message>
    <message>
        <source>List of open matters saved</source>
        <translation>未了事项清单已保存</translation>
    </message>
    <message>
        <source>Only customers and contacts are told apart.</source>
        <translation>只有客户和联系人可以标为“不是重复”。</translation>
    </message>
    <message>
        <source>These are one and the same record.</source>
        <translation>这是同一条记录。</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>不是重复</translation>
    </message>
    <message>
        <source>Passphrase of the other book</source>
        <translation>另一客簿的密码</translation>
    </message>
    <message>
        <source>Name a customer and a --template or --running, or give --list, --missing, --set FILE.json or --stop FOLLOW-UP.</source>
        <translation>请指定客户和 --template 或 --running，或使用 --list、--missing、--set FILE.json、--stop FOLLOW-UP。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 项</translation>
    </message>
    <message>
        <source>There is no review of a &quot;%1&quot;; there are week, month and quarter.</source>
        <translation>没有“%1”的复盘；可选 week、month、quarter。</translation>
    </message>
    <message>
        <source>--with: nobody of this customer and none of us is called %1.</source>
        <translation>--with：该客户和我方都没有名为 %1 的人。</translation>
    </message>
    <message>
        <source>--about: &quot;%1&quot; is not a record, such as opportunity:12.</source>
        <translation>--about：“%1”不是一条记录，应写成 opportunity:12 这样。</translation>
    </message>
    <message>
        <source>--owner says whose review is printed; customers are chosen by --where.</source>
        <translation>--owner 指定打印谁的复盘；选择客户请用 --where。</translation>
    </message>
    <message>
        <source>A review is of one person&apos;s customers or of everybody&apos;s: --owner NAME says whose, --where does not belong to it.</source>
        <translation>复盘只针对某个人或全部客户：用 --owner 姓名 指定，不能使用 --where。</translation>
    </message>
    <message>
        <source>Nobody called &quot;%1&quot; works with this book; there are %2.</source>
        <translation>这本客簿里没有名叫“%1”的使用者；现有：%2。</translation>
    </message>
    <message>
        <source>%1 is no customer of this book, and no kind of record whose duplicates are looked for: those are customer and contact.</source>
        <translation>%1 既不是本客户簿中的客户，也不是可以查重的记录种类；可以查重的是 customer 和 contact。</translation>
    </message>
    <message>
        <source>Exported unmasked: %1</source>
        <translation>未脱敏导出：%1</translation>
    </message>
    <message>
        <source>There is no preset %1. Known are: %2.</source>
        <translation>没有名为 %1 的预设。可用的有：%2。</translation>
    </message>
</context>
<context>
    <name>custody</name>
    <message>
        <source>Another program reads the book. Close it there and try again.</source>
        <translation>另一个程序正在读这本客户簿。请在那边关闭后再试。</translation>
    </message>
    <message>
        <source>The copy of %1 differs from the book. It was not kept; check the book.</source>
        <translation>%1 的副本与原簿不一致，未保留；请检查客户簿。</translation>
    </message>
    <message>
        <source>%1 exists already; choose another name.</source>
        <translation>%1 已存在，请换一个名称。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>%1 is another book, no copy of this one. Import it instead.</source>
        <translation>%1 是另一本客户簿，不是这一本的副本。请改用导入。</translation>
    </message>
    <message>
        <source>%1 has another passphrase than the book. Give the copy&apos;s.</source>
        <translation>%1 的密码与这本客户簿不同，请输入副本的密码。</translation>
    </message>
    <message>
        <source>This book was taken along on %1 to %2 (on %3). Until it is brought back, this one is for reading only.</source>
        <translation>这本客户簿已于 %1 带走，在 %2（电脑 %3）。带回之前，这里只能查看。</translation>
    </message>
    <message>
        <source>What this copy holds was brought back on %1 to %2 (on %3). Go on there; this one is for reading only.</source>
        <translation>这份副本的内容已于 %1 带回 %2（电脑 %3）。请在那边继续；这里只能查看。</translation>
    </message>
    <message>
        <source>This is the file of the open book. Choose its copy.</source>
        <translation>这是当前打开的客户簿本身，请选择它的副本。</translation>
    </message>
</context>
<context>
    <name>dashboards</name>
    <message>
        <source>My work</source>
        <translation>我的工作</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>团队看板</translation>
    </message>
    <message>
        <source>Give the dashboard a name.</source>
        <translation>请给看板起个名字。</translation>
    </message>
    <message>
        <source>A dashboard needs at least one card.</source>
        <translation>看板至少要有一张卡片。</translation>
    </message>
</context>
<context>
    <name>duplicates</name>
    <message>
        <source>%1 sounds the same</source>
        <translation>%1读音相同</translation>
    </message>
    <message>
        <source>same %1</source>
        <translation>%1相同</translation>
    </message>
    <message>
        <source>same %1, written differently</source>
        <translation>%1相同，写法不同</translation>
    </message>
    <message>
        <source>similar %1</source>
        <translation>%1相近</translation>
    </message>
    <message>
        <source>%1 partly alike</source>
        <translation>%1部分相同</translation>
    </message>
    <message>
        <source>other %1</source>
        <translation>%1不同</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>查找已停止。</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>This calendar has more than %1 days off in %2. It is not one of public holidays; nothing was taken over.</source>
        <translation>该日历在 %2 年有超过 %1 天休息，不是法定节假日历；未导入任何内容。</translation>
    </message>
    <message>
        <source>This calendar holds no public holidays: none of its entries is a whole day off.</source>
        <translation>该日历没有节假日：没有任何整天休息的条目。</translation>
    </message>
    <message>
        <source>This file is no calendar. Choose an iCalendar file (.ics) of public holidays.</source>
        <translation>该文件不是日历。请选择法定节假日的 iCalendar 文件（.ics）。</translation>
    </message>
</context>
<context>
    <name>followup</name>
    <message>
        <source>This follow-up is closed already: %1</source>
        <translation>这个跟进已经结束：%1</translation>
    </message>
    <message>
        <source>Agreed in the conversation of %1</source>
        <translation>%1 沟通时约定</translation>
    </message>
    <message>
        <source>Planned before; this entry does not change it</source>
        <translation>之前已安排，本次记录不改动它</translation>
    </message>
    <message>
        <source>No answer on %1, try again</source>
        <translation>%1 未接通，再试一次</translation>
    </message>
    <message>
        <source>Say to which day the follow-up is postponed.</source>
        <translation>请说明改到哪一天。</translation>
    </message>
    <message>
        <source>Say why the follow-up is skipped.</source>
        <translation>请说明跳过原因。</translation>
    </message>
    <message>
        <source>Stopped. No follow-up was moved.</source>
        <translation>已停止，没有移动任何跟进。</translation>
    </message>
    <message>
        <source>A step of a plan.</source>
        <translation>计划中的一步。</translation>
    </message>
    <message>
        <source>It was promised for this day.</source>
        <translation>承诺在这一天完成。</translation>
    </message>
    <message>
        <source>A key date comes near.</source>
        <translation>关键日期临近。</translation>
    </message>
    <message>
        <source>A second try: the last attempt was not answered.</source>
        <translation>上次没联系上，再试一次。</translation>
    </message>
    <message>
        <source>The day was set by a person.</source>
        <translation>日期由人工设定。</translation>
    </message>
    <message>
        <source>Lost or archived: no contact is planned.</source>
        <translation>客户已流失或已归档，不再安排联系。</translation>
    </message>
    <message>
        <source>Dormant: nobody was reached for so long that no contact is planned. Any contact wakes it.</source>
        <translation>沉睡客户：长期联系不上，暂不安排联系；一有联系即唤醒。</translation>
    </message>
    <message>
        <source>No contact is planned yet.</source>
        <translation>尚未安排下次联系。</translation>
    </message>
    <message>
        <source>It was planned for %1, as the days and the customer stood then.</source>
        <translation>按当时的日程和客户情况安排在 %1。</translation>
    </message>
    <message>
        <source>By the rhythm alone: ideal %1, latest %2.</source>
        <translation>仅按跟进频率：理想 %1，最迟 %2。</translation>
    </message>
    <message>
        <source>It lies after the latest day of the rhythm.</source>
        <translation>晚于跟进频率的最迟日。</translation>
    </message>
    <message numerus="yes">
        <source>Postponed %n time(s), to %1.</source>
        <translation>
            <numerusform>已改期 %n 次，改到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Reason: %2</source>
        <translation>%1原因：%2</translation>
    </message>
    <message numerus="yes">
        <source>Dormant: no answer for %n days</source>
        <translation>
            <numerusform>沉睡：%n 天没有回应</numerusform>
        </translation>
    </message>
    <message>
        <source>The customer is lost or archived: a plan needs a customer who is cared for.</source>
        <translation>客户已流失或已归档，不能套用计划。</translation>
    </message>
    <message>
        <source>The plan would begin on %1, which has passed.</source>
        <translation>计划的开始日 %1 已经过去。</translation>
    </message>
    <message>
        <source>Say why the plan is stopped.</source>
        <translation>请填写停止计划的原因。</translation>
    </message>
    <message>
        <source>There is no rescue plan for this customer: it is lost or archived, or the book has no such template.</source>
        <translation>无法为该客户启动挽回计划：客户已流失或已归档，或没有挽回计划模板。</translation>
    </message>
    <message>
        <source>A rescue plan runs for this customer already.</source>
        <translation>该客户已有进行中的挽回计划。</translation>
    </message>
    <message>
        <source>The customer is lost or archived.</source>
        <translation>客户已流失或已归档。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation>已停止，未保存任何内容。</translation>
    </message>
    <message>
        <source>The contact lies ahead of today: %1.</source>
        <translation>沟通时间晚于今天：%1。</translation>
    </message>
    <message>
        <source>The next step was due on %1 already.</source>
        <translation>下一步的时间 %1 已经过去。</translation>
    </message>
    <message>
        <source>The next step would be due on %1, before the contact of %2.</source>
        <translation>下一步时间 %1 早于沟通日期 %2。</translation>
    </message>
    <message>
        <source>The follow-up cannot be postponed to %1: that has passed.</source>
        <translation>不能改期到 %1：该时间已过。</translation>
    </message>
    <message>
        <source>A contact cannot be about this: %1.</source>
        <translation>沟通记录不能关联到这条记录：%1。</translation>
    </message>
    <message>
        <source>What the contact is about is another customer&apos;s.</source>
        <translation>关联的事项属于另一个客户。</translation>
    </message>
    <message>
        <source>Say what the follow-up is for.</source>
        <translation>请填写跟进目标。</translation>
    </message>
    <message>
        <source>Say when the follow-up is due.</source>
        <translation>请填写跟进时间。</translation>
    </message>
    <message>
        <source>%1 has passed. Choose a time that is still to come.</source>
        <translation>%1 已过。请选择之后的时间。</translation>
    </message>
</context>
<context>
    <name>goodsandtags</name>
    <message>
        <source>Give it a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>There is &quot;%1&quot; already. Choose another name, or merge the two.</source>
        <translation>已有“%1”。请换一个名称，或者把两者合并。</translation>
    </message>
</context>
<context>
    <name>greetings</name>
    <message>
        <source>New Year</source>
        <translation>元旦</translation>
    </message>
    <message>
        <source>Spring Festival</source>
        <translation>春节</translation>
    </message>
    <message>
        <source>Lantern Festival</source>
        <translation>元宵节</translation>
    </message>
    <message>
        <source>Dragon Boat Festival</source>
        <translation>端午节</translation>
    </message>
    <message>
        <source>Mid-Autumn Festival</source>
        <translation>中秋节</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>国庆节</translation>
    </message>
    <message>
        <source>Write the greeting first.</source>
        <translation>请先写问候语。</translation>
    </message>
    <message>
        <source>Stopped. No greeting was logged.</source>
        <translation>已停止，没有记录任何问候。</translation>
    </message>
</context>
<context>
    <name>gridedit</name>
    <message>
        <source>This field is not filled by typing.</source>
        <translation>这一项不能直接填写。</translation>
    </message>
    <message>
        <source>Personal data is masked: show it first (Ctrl+Shift+M), then change it.</source>
        <translation>个人信息已脱敏，请先显示（Ctrl+Shift+M）再修改。</translation>
    </message>
    <message>
        <source>Only companies have this field.</source>
        <translation>只有企业客户有这一项。</translation>
    </message>
    <message>
        <source>Only individuals have this field.</source>
        <translation>只有个人客户有这一项。</translation>
    </message>
    <message>
        <source>This field must not be empty.</source>
        <translation>这一项不能为空。</translation>
    </message>
    <message>
        <source>A customer cannot point at itself.</source>
        <translation>客户不能指向自己。</translation>
    </message>
    <message>
        <source>A follow-up is not deleted here: skip it with a reason on Today.</source>
        <translation>跟进不能在这里删除；请到“今日”选择跳过并写明原因。</translation>
    </message>
    <message>
        <source>No follow-up is planned for a customer who ended, was not won or is archived.</source>
        <translation>合作终止、未成交或已归档的客户不再安排跟进。</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止，什么都没有改。</translation>
    </message>
    <message>
        <source>%1 is worked out from the records; it is not typed.</source>
        <translation>%1由记录算出，不能直接填写。</translation>
    </message>
    <message>
        <source>%1 is set by the program.</source>
        <translation>%1由程序填写。</translation>
    </message>
    <message>
        <source>%1 is changed on the customer&apos;s page.</source>
        <translation>%1请在客户页面修改。</translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message>
        <source>Predecessor</source>
        <translation>前任</translation>
    </message>
    <message>
        <source>%1 exists already; choose another name.</source>
        <translation>%1 已存在，请换一个名称。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>接收移交</translation>
    </message>
    <message>
        <source>Nobody is chosen to be handed over.</source>
        <translation>没有选定要移交的客户。</translation>
    </message>
    <message>
        <source>%1 customers handed over as a book</source>
        <translation>移交 %1 家客户为一本客户簿</translation>
    </message>
</context>
<context>
    <name>jobchange</name>
    <message>
        <source>This person left on %1 already.</source>
        <translation>此人已于 %1 离职。</translation>
    </message>
    <message>
        <source>Say when the person left.</source>
        <translation>请填写离职日期。</translation>
    </message>
    <message>
        <source>The day of leaving lies in the future.</source>
        <translation>离职日期不能晚于今天。</translation>
    </message>
    <message>
        <source>That is the company the person leaves.</source>
        <translation>这正是此人离开的公司。</translation>
    </message>
</context>
<context>
    <name>kebu::AgendaModel</name>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>未来 7 天</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>还没有沟通</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>last contact: what was said</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n follow-up(s)</source>
        <translation>
            <numerusform>%1，%n 个跟进</numerusform>
        </translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>结果待补</translation>
    </message>
</context>
<context>
    <name>kebu::ArchiveDialog</name>
    <message>
        <source>By the &amp;year in which it ended, or in which anything happened last</source>
        <translation>按年份归档：结束的年份，或最后一次往来的年份(&amp;Y)</translation>
    </message>
    <message>
        <source>Under a &amp;name, such as a project:</source>
        <translation>归入同一名称，如某个项目(&amp;N)：</translation>
    </message>
    <message numerus="yes">
        <source>Archive %n customer(s)</source>
        <translation>
            <numerusform>归档 %n 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the archive</source>
        <translation>归档名称</translation>
    </message>
    <message>
        <source>Who goes and who stays</source>
        <translation>归档与保留的客户</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Archived as</source>
        <translation>归档为</translation>
    </message>
    <message>
        <source>Stays, because</source>
        <translation>保留原因</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Name the archive; who goes and who stays is shown before it is done.</source>
        <translation>请填写归档名称，归档前会列出哪些客户归档、哪些保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) into the archive. They stay in search and in the figures.</source>
        <translation>
            <numerusform>将归档 %n 个客户，仍可搜索，也仍计入统计。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) into the archive; %1 stay.</source>
        <translation>
            <numerusform>将归档 %n 个客户，保留 %1 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) archived</source>
        <translation>
            <numerusform>已归档 %n 个客户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::ArchivePane</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Insert adds one of the kind in sight</source>
        <translation>按 Insert 新增当前类别的一条</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>修改：%1</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>已修改%1</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>已新增%1</translation>
    </message>
    <message>
        <source>%1 “%2” has %3. Nothing was deleted.</source>
        <translation>%1“%2”下还有 %3，没有删除。</translation>
    </message>
    <message>
        <source>Delete all of it</source>
        <translation>连同下级一起删除</translation>
    </message>
    <message>
        <source>%1 deleted: %2</source>
        <translation>已删除%1：%2</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Records of the customer</source>
        <translation>客户的记录</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>Keep a file beside this record</source>
        <translation>把文件附在这条记录上</translation>
    </message>
</context>
<context>
    <name>kebu::Attendance</name>
    <message>
        <source>Kebu goes on beside the clock</source>
        <translation>客簿仍在时钟旁运行</translation>
    </message>
    <message>
        <source>Its icon opens the window again; Quit in its menu ends it.</source>
        <translation>点图标可再打开窗口；菜单里的“退出”才会结束。</translation>
    </message>
</context>
<context>
    <name>kebu::BackupPage</name>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>A backup is an encrypted book of its own with the same passphrase, opened again and verified page by page. One is made whenever a changed book is closed.</source>
        <translation>备份本身也是一本加密客簿，密码相同，做好后会重新打开并逐页校验。有改动的客簿每次关闭时都会备份。</translation>
    </message>
    <message>
        <source>Newest verified</source>
        <translation>最近校验的备份</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>None yet. Make the first one now.</source>
        <translation>还没有备份，现在做第一份吧。</translation>
    </message>
</context>
<context>
    <name>kebu::BehindPane</name>
    <message>
        <source>Customers behind the figure</source>
        <translation>数字背后的客户</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open in Customers</source>
        <translation>在客户中打开</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>figure: 9 customers</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The first %1 are shown</source>
        <translation>显示前 %1 个</translation>
    </message>
    <message>
        <source>Amount %1</source>
        <translation>金额 %1</translation>
    </message>
    <message>
        <source>Open the customer&apos;s page</source>
        <translation>打开客户页</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记录沟通</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>复制为表格</translation>
    </message>
    <message numerus="yes">
        <source>Print %n record sheet(s)…</source>
        <translation>
            <numerusform>打印 %n 份记录表…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) copied unmasked</source>
        <translation>
            <numerusform>已复制 %n 个客户（未脱敏）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::BoardColumnView</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::BoardHead</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>weighted %1</source>
        <translation>加权 %1</translation>
    </message>
    <message numerus="yes">
        <source>on average %n day(s)</source>
        <translation>
            <numerusform>平均停留 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>limit %n day(s)</source>
        <translation>
            <numerusform>上限 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::BoardView</name>
    <message>
        <source>Let go to move it here</source>
        <translation>松开移到此处</translation>
    </message>
    <message>
        <source>Still needed: %1</source>
        <translation>还需填%1</translation>
    </message>
</context>
<context>
    <name>kebu::BookCare</name>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backed up and verified: %1</source>
        <translation>已备份并校验：%1</translation>
    </message>
    <message>
        <source>The passphrase is changed. Backups made before keep the older one.</source>
        <translation>密码已修改。此前的备份仍用旧密码打开。</translation>
    </message>
    <message>
        <source>Export the whole book</source>
        <translation>导出整本客簿</translation>
    </message>
    <message>
        <source>Whole book, to be read back (*.json);;Workbook, a sheet a kind (*.xlsx)</source>
        <translation>整本客簿，可再导入 (*.json);;工作簿，每类一张表 (*.xlsx)</translation>
    </message>
    <message>
        <source>Exporting the book</source>
        <translation>正在导出客簿</translation>
    </message>
    <message>
        <source>Whole book exported unmasked</source>
        <translation>未脱敏导出整本客簿</translation>
    </message>
    <message>
        <source>The book is written to %1</source>
        <translation>客簿已写入 %1</translation>
    </message>
    <message>
        <source>Taken along: %1. Open it where you go on working.</source>
        <translation>已带走：%1。请在要继续工作的地方打开它。</translation>
    </message>
    <message>
        <source>This is the copy that lives. It is brought back from the book at home: %1 (on %2).</source>
        <translation>这是带走后正在使用的副本。请在原来的客户簿里带回：%1（电脑 %2）。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>You work in this book again.</source>
        <translation>现在又在这本客户簿里工作了。</translation>
    </message>
    <message>
        <source>Brought back. Nothing had been written on the way.</source>
        <translation>已带回。途中没有写入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>Brought back: %n record(s) written on the way are here now.</source>
        <translation>
            <numerusform>已带回：途中写入的 %n 条记录现在都在这里。</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy held nothing new; this book goes on alone.</source>
        <translation>副本里没有新内容；这本客户簿单独继续使用。</translation>
    </message>
    <message>
        <source>Both were written in since they parted. Import the copy: what is new, changed or in conflict is shown record by record.</source>
        <translation>分开后两边都写过。请导入副本：新增、更新和冲突会逐条列出。</translation>
    </message>
    <message>
        <source>Import the copy…</source>
        <translation>导入副本…</translation>
    </message>
    <message>
        <source>When all you need of the copy is here, let it rest, so that nobody goes on writing into it.</source>
        <translation>副本里需要的内容都到齐后，请停用副本，以免有人继续往里写。</translation>
    </message>
    <message>
        <source>Let the copy rest</source>
        <translation>停用副本</translation>
    </message>
    <message>
        <source>The copy rests.</source>
        <translation>副本已停用。</translation>
    </message>
</context>
<context>
    <name>kebu::BookPlace</name>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation>请选择已有的文件夹。</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>已有同名文件。</translation>
    </message>
    <message>
        <source>Kebu books (*.kebu)</source>
        <translation>客簿文件 (*.kebu)</translation>
    </message>
</context>
<context>
    <name>kebu::BriefBody</name>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Urgent, important</source>
        <translation>紧急重要</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who promised: what</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>决策链</translation>
    </message>
    <message>
        <source>Last three</source>
        <translation>最近三次</translation>
    </message>
    <message>
        <source>Nothing recorded yet. The first contact goes into the form below.</source>
        <translation>还没有沟通记录。第一次沟通就记在下面。</translation>
    </message>
</context>
<context>
    <name>kebu::BriefHeader</name>
    <message>
        <source>%1: %2 of %3, %4</source>
        <translation>%1：%3的%2，%4</translation>
    </message>
    <message>
        <source>Customer page</source>
        <translation>客户页</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the customer&apos;s page (Enter in the list)</source>
        <translation>打开客户页（在列表中按 Enter）</translation>
    </message>
</context>
<context>
    <name>kebu::BringBackDialog</name>
    <message>
        <source>&amp;Passphrase of the copy</source>
        <translation>副本的密码(&amp;P)</translation>
    </message>
    <message>
        <source>Work here again without it</source>
        <translation>不要副本，重新在这里使用</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>带回</translation>
    </message>
    <message>
        <source>Choose the copy that was taken along from this book. What was written in it comes home as one piece.</source>
        <translation>请选择从这本客户簿带走的副本。途中写入的内容会整份带回。</translation>
    </message>
    <message>
        <source>For a copy that is lost. Should it turn up, it can still be brought back or imported.</source>
        <translation>副本丢失时用。以后找到了，仍可带回或导入。</translation>
    </message>
    <message>
        <source>Verifying both books</source>
        <translation>正在校验两本客户簿</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>副本(&amp;C)</translation>
    </message>
    <message>
        <source>Choose the copy</source>
        <translation>选择副本</translation>
    </message>
    <message>
        <source>Choose the copy.</source>
        <translation>请选择副本。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>什么都没有改。</translation>
    </message>
</context>
<context>
    <name>kebu::BulkBar</name>
    <message>
        <source>Change stage</source>
        <translation>改阶段</translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation>改负责人</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>取消选择</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Amount %1</source>
        <translation>金额 %1</translation>
    </message>
    <message>
        <source>Plan follow-up</source>
        <translation>安排跟进</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More for the ticked customers</source>
        <translation>对勾选客户的更多操作</translation>
    </message>
    <message>
        <source>Esc in the list</source>
        <translation>在列表中按 Esc</translation>
    </message>
    <message>
        <source>Change any field…</source>
        <translation>修改其他字段…</translation>
    </message>
    <message>
        <source>Export these…</source>
        <translation>导出所选…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>归档…</translation>
    </message>
</context>
<context>
    <name>kebu::BulkDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Change %n customer(s)</source>
        <translation>
            <numerusform>修改 %n 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Choose a field.</source>
        <translation>请选择字段。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Type the value; what it changes is shown before it is done.</source>
        <translation>请填写值；执行之前会先列出将要改动的内容。</translation>
    </message>
</context>
<context>
    <name>kebu::BulkMergeDialog</name>
    <message>
        <source>Merge the certain duplicates</source>
        <translation>合并确定的重复</translation>
    </message>
    <message>
        <source>The older record is kept. Whatever hangs on the other moves to it; its name, number and telephones stay findable. One undo takes all of it back.</source>
        <translation>保留较早的记录，另一条名下的内容全部转入；原名称、编号和电话仍可搜到。一次撤销即可全部还原。</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Pairs to merge</source>
        <translation>要合并的客户</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n pair(s)</source>
        <translation>
            <numerusform>合并 %n 组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n duplicate(s)</source>
        <translation>
            <numerusform>合并 %n 组重复客户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::CadencePage</name>
    <message>
        <source> days</source>
        <comment>after a number</comment>
        <translation> 天</translation>
    </message>
    <message>
        <source>Follow-up rhythm</source>
        <translation>跟进频率</translation>
    </message>
    <message>
        <source>Counted from the last contact that reached the customer. Where several apply, the strictest does; days off are skipped.</source>
        <translation>从上一次真正联系到客户算起。同时符合几条时，以最紧的为准；节假日顺延。</translation>
    </message>
    <message>
        <source>By grade: ideal and latest day</source>
        <translation>按等级：理想天数和最晚天数</translation>
    </message>
    <message>
        <source>Grade A</source>
        <translation>A 级</translation>
    </message>
    <message>
        <source>Grade B</source>
        <translation>B 级</translation>
    </message>
    <message>
        <source>Grade C</source>
        <translation>C 级</translation>
    </message>
    <message>
        <source>By maintenance layer</source>
        <translation>按维护分层</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潜力</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有流失风险</translation>
    </message>
    <message>
        <source>%1, ideal</source>
        <translation>%1，理想</translation>
    </message>
    <message>
        <source>%1, latest</source>
        <translation>%1，最晚</translation>
    </message>
    <message>
        <source>A working day</source>
        <translation>一个工作日</translation>
    </message>
    <message>
        <source> hours</source>
        <comment>after a number</comment>
        <translation> 小时</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Second try after</source>
        <translation>没接再打间隔</translation>
    </message>
    <message>
        <source>When nobody answered; after the day&apos;s end it is the next working day.</source>
        <translation>没人接时；过了下班时间就顺延到下一个工作日。</translation>
    </message>
    <message>
        <source>Follow-ups a day</source>
        <translation>每天跟进上限</translation>
    </message>
    <message>
        <source>More than that and the day is shown as too full.</source>
        <translation>超过这个数，当天会显示为排得太满。</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>没有动静</translation>
    </message>
    <message>
        <source>Warn after</source>
        <translation>多久提醒</translation>
    </message>
    <message>
        <source>Days without a contact that reached the customer.</source>
        <translation>多少天没有真正联系到客户。</translation>
    </message>
    <message>
        <source>Dormant after</source>
        <translation>多久算沉睡</translation>
    </message>
    <message>
        <source>Grade C without any answer; any contact wakes it.</source>
        <translation>C 级一直没有回应；一有联系就唤醒。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>The latest day lies before the ideal one.</source>
        <translation>最晚天数比理想天数还早。</translation>
    </message>
    <message>
        <source>The working day must end after it begins.</source>
        <translation>下班时间必须晚于上班时间。</translation>
    </message>
    <message numerus="yes">
        <source>None of %n follow-up(s) planned by the rhythm would move.</source>
        <translation>
            <numerusform>按频率安排的 %n 个跟进都不会变动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n follow-up(s) planned by the rhythm would move: %2 to an earlier day, %3 to a later one.</source>
        <translation>
            <numerusform>按频率安排的 %n 个跟进中有 %1 个会变动：%2 个提前，%3 个推后。</numerusform>
        </translation>
    </message>
    <message>
        <source>The rhythm is stored.</source>
        <translation>跟进频率已保存。</translation>
    </message>
    <message>
        <source>The rhythm is stored. Follow-ups keep their days until the next contact.</source>
        <translation>跟进频率已保存。已排的跟进保持原日期，直到下一次联系。</translation>
    </message>
    <message numerus="yes">
        <source>Move %n follow-up(s) now</source>
        <translation>
            <numerusform>现在移动 %n 个跟进</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow-ups moved to the new rhythm</source>
        <translation>跟进已按新频率重排</translation>
    </message>
</context>
<context>
    <name>kebu::CalendarPage</name>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>Holidays and days worked in exchange</source>
        <translation>节假日和调休上班日</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Worked in exchange</source>
        <translation>调休上班</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) off</source>
        <translation>
            <numerusform>放假 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) in the year.</source>
        <translation>
            <numerusform>全年 %n 个工作日。</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow-ups fall on working days: Monday to Friday without public holidays, with the weekend days worked in exchange, and without the days on which you are away.</source>
        <translation>跟进只安排在工作日：周一至周五，扣除法定节假日，加上调休上班日，再扣除您外出的日子。</translation>
    </message>
    <message>
        <source>When you are away</source>
        <translation>外出与休假</translation>
    </message>
    <message>
        <source>annual leave, training, exhibition</source>
        <translation>年假、培训、参展</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>事由(&amp;W)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Days on which you are away</source>
        <translation>您外出的日子</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>法定节假日</translation>
    </message>
    <message>
        <source>A year that is not listed knows weekends only.</source>
        <translation>未列出的年份只区分周末。</translation>
    </message>
    <message>
        <source>Read a year from a file (.ics)…</source>
        <translation>从文件导入年份（.ics）…</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>days, reason</comment>
        <translation>%1&#x3000;%2</translation>
    </message>
    <message>
        <source>No follow-up will be planned on %1.</source>
        <translation>%1 不再安排跟进。</translation>
    </message>
    <message>
        <source>The days are working days again.</source>
        <translation>这些日子恢复为工作日。</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of %1 taken over.</source>
        <translation>
            <numerusform>已导入 %1 年的 %n 天。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::CalibrationBars</name>
    <message>
        <source>predicted %1, observed %2</source>
        <translation>预测 %1，实际 %2</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>预测与实际</translation>
    </message>
    <message>
        <source>lowest fifth</source>
        <translation>最低五分之一</translation>
    </message>
    <message>
        <source>highest fifth</source>
        <translation>最高五分之一</translation>
    </message>
</context>
<context>
    <name>kebu::CardPane</name>
    <message>
        <source>Next card</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>This one stays in the queue, with what was typed for it.</source>
        <translation>这一张留在待录名片里，已输入的内容也保留。</translation>
    </message>
    <message>
        <source>Discard the card</source>
        <translation>不录这张</translation>
    </message>
    <message>
        <source>Takes the photo out of the book.</source>
        <translation>把照片从客户簿中移除。</translation>
    </message>
    <message>
        <source>Photo of the card</source>
        <translation>名片照片</translation>
    </message>
    <message>
        <source>Hold the button to look closer.</source>
        <translation>按住鼠标可放大查看。</translation>
    </message>
    <message>
        <source>Card %1 of %2</source>
        <translation>名片 %1 / %2</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>“%1”无法读取：%2</translation>
    </message>
    <message>
        <source>Card %1.png</source>
        <translation>名片 %1.png</translation>
    </message>
    <message>
        <source>Photos are not shown while personal data is masked.</source>
        <translation>脱敏时不显示照片。</translation>
    </message>
    <message>
        <source>The photo cannot be read.</source>
        <translation>照片无法读取。</translation>
    </message>
</context>
<context>
    <name>kebu::CaseFacts</name>
    <message>
        <source>What is known of the case</source>
        <translation>服务单内容</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记录沟通</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>What the customer expects</source>
        <translation>客户期望</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理措施</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>处理效果</translation>
    </message>
    <message>
        <source>Satisfaction afterwards</source>
        <translation>处理后满意度</translation>
    </message>
    <message>
        <source>handled by %1</source>
        <translation>处理人 %1</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>%1 受理</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>时限 %1</translation>
    </message>
    <message>
        <source>last satisfied %1</source>
        <translation>最近满意度 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more open case(s)</source>
        <translation>
            <numerusform>另有 %n 张未结服务单</numerusform>
        </translation>
    </message>
    <message>
        <source>Contacts about it</source>
        <translation>相关沟通</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>添加附件…</translation>
    </message>
</context>
<context>
    <name>kebu::CasePanel</name>
    <message>
        <source>No case is chosen</source>
        <translation>没有选中服务单</translation>
    </message>
    <message>
        <source>A case is a request, a complaint or a question; it closes with what was done and what came of it.</source>
        <translation>服务单可以是请求、投诉或咨询；写明处理措施和处理效果后才能结案。</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建服务单</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Change the case</source>
        <translation>修改服务单</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Log a contact about the case</source>
        <translation>记录与本单有关的沟通</translation>
    </message>
    <message>
        <source>1 to 5, as the customer says; empty where nobody was asked</source>
        <translation>按客户说的填 1–5；没有问就留空</translation>
    </message>
    <message>
        <source>Case %1 open again</source>
        <translation>服务单 %1 已重新打开</translation>
    </message>
    <message>
        <source>A case closes with its result: what came of it?</source>
        <translation>有结果才能结案：请写处理效果</translation>
    </message>
    <message>
        <source>A case closes with its result: what was done?</source>
        <translation>有结果才能结案：请写处理措施</translation>
    </message>
    <message>
        <source>Case taken in</source>
        <translation>已受理服务单</translation>
    </message>
    <message>
        <source>Case %1 changed</source>
        <translation>已修改服务单 %1</translation>
    </message>
    <message>
        <source>Contact logged about case %1</source>
        <translation>已记录服务单 %1 的沟通</translation>
    </message>
    <message>
        <source>Case %1 closed</source>
        <translation>服务单 %1 已结案</translation>
    </message>
</context>
<context>
    <name>kebu::CasesModel</name>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due within two days</source>
        <translation>两天内到期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Resolved in the last 30 days</source>
        <translation>近 30 天已解决</translation>
    </message>
    <message>
        <source>%1, the first %2 are shown</source>
        <translation>%1 张，显示前 %2 张</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意度</translation>
    </message>
</context>
<context>
    <name>kebu::CellEditor</name>
    <message>
        <source>%1 is needed.</source>
        <translation>请填写%1。</translation>
    </message>
</context>
<context>
    <name>kebu::ChangePreview</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能修改的原因</translation>
    </message>
    <message>
        <source>The first changes, before and after</source>
        <translation>前几项修改的前后对照</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在预览…</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>没有要修改的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) change.</source>
        <translation>
            <numerusform>将修改 %n 个客户。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) change</source>
        <translation>
            <numerusform>将修改 %n 格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in %n customer(s).</source>
        <translation>
            <numerusform>，涉及 %n 个客户。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold it already.</source>
        <translation>
            <numerusform>%n 个已是如此。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold it already.</source>
        <translation>
            <numerusform>%n 格已是如此。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be changed.</source>
        <translation>
            <numerusform>%n 个不能修改。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>how often, then the reason</comment>
        <translation>%1 处：%2</translation>
    </message>
</context>
<context>
    <name>kebu::CheckColumn</name>
    <message>
        <source>Tick all (Ctrl+A)</source>
        <translation>全选（Ctrl+A）</translation>
    </message>
    <message>
        <source>Tick all customers of the list</source>
        <translation>勾选列表中的全部客户</translation>
    </message>
    <message>
        <source>Ticked customers</source>
        <translation>勾选的客户</translation>
    </message>
</context>
<context>
    <name>kebu::ChildPane</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>%1 changed: %2</source>
        <translation>已修改%1：%2</translation>
    </message>
    <message>
        <source>%1 added: %2</source>
        <translation>已添加%1：%2</translation>
    </message>
    <message>
        <source>%1 deleted: %2</source>
        <translation>已删除%1：%2</translation>
    </message>
</context>
<context>
    <name>kebu::ChipBar</name>
    <message>
        <source>Condition. Delete takes it away.</source>
        <translation>条件。按 Delete 去掉。</translation>
    </message>
    <message>
        <source>Conditions: %1</source>
        <translation>条件：%1</translation>
    </message>
</context>
<context>
    <name>kebu::Chronicle</name>
    <message>
        <source>Quotation sent</source>
        <translation>发出报价</translation>
    </message>
    <message>
        <source>Contract signed</source>
        <translation>签订合同</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>完成交付</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>收到回款</translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation>受理%1</translation>
    </message>
    <message>
        <source>%1 resolved</source>
        <translation>%1已解决</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>客户反馈</translation>
    </message>
    <message>
        <source>Survey answered</source>
        <translation>问卷答复</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>客户活动</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::ColumnsDialog</name>
    <message>
        <source>Show these</source>
        <translation>显示这些列</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>列表的列</translation>
    </message>
    <message>
        <source>Find a field by its name or pinyin</source>
        <translation>按名称或拼音查找字段</translation>
    </message>
    <message>
        <source>Columns; Space shows and hides, Alt+Up and Alt+Down move</source>
        <translation>列；空格显示或隐藏，Alt+↑、Alt+↓ 移动</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>默认列</translation>
    </message>
</context>
<context>
    <name>kebu::ContactsPane</name>
    <message>
        <source>Nobody here yet. Who decides, who uses it, who buys?</source>
        <translation>还没有联系人。谁拍板、谁使用、谁采购？</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>主联系人</translation>
    </message>
    <message>
        <source>WeChat %1</source>
        <translation>微信 %1</translation>
    </message>
    <message>
        <source>left %1</source>
        <translation>%1 离职</translation>
    </message>
    <message>
        <source>Add number</source>
        <translation>添加联系方式</translation>
    </message>
    <message>
        <source>Changed company…</source>
        <translation>换了公司…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>+ Contact</source>
        <translation>＋ 联系人</translation>
    </message>
    <message>
        <source>Further numbers and addresses of the customer</source>
        <translation>客户的其他联系方式</translation>
    </message>
    <message>
        <source>+ Number or address</source>
        <translation>＋ 联系方式</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>before at %1</source>
        <translation>曾任职于 %1</translation>
    </message>
    <message>
        <source>now at %1</source>
        <translation>现任职于 %1</translation>
    </message>
    <message>
        <source>Open the other company</source>
        <translation>打开另一家公司</translation>
    </message>
</context>
<context>
    <name>kebu::CorrectionDialog</name>
    <message>
        <source>What stood there before</source>
        <translation>更正前的内容</translation>
    </message>
    <message>
        <source>Correct a contact record</source>
        <translation>更正沟通记录</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>修改人</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>更正前</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>保存更正</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Contact record corrected</source>
        <translation>已更正沟通记录</translation>
    </message>
</context>
<context>
    <name>kebu::CreateForm</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Where the new book goes</source>
        <translation>新客簿存放位置</translation>
    </message>
    <message>
        <source>Kebu books (*.kebu)</source>
        <translation>客簿文件 (*.kebu)</translation>
    </message>
    <message>
        <source>Give the book a name.</source>
        <translation>请给客簿起个名称。</translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation>请选择一个已有的文件夹。</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>已有同名文件。</translation>
    </message>
    <message>
        <source>The book was not made.</source>
        <translation>客簿没有建成。</translation>
    </message>
    <message>
        <source>New book</source>
        <translation>新建客簿</translation>
    </message>
    <message>
        <source>One file holds all customers and records.</source>
        <translation>一个文件装下全部客户和记录</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Location</source>
        <translation>位置(&amp;L)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>正在创建…</translation>
    </message>
    <message>
        <source>Create and open</source>
        <translation>创建并打开</translation>
    </message>
</context>
<context>
    <name>kebu::CustomFieldsPage</name>
    <message>
        <source>Fields of your own</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>They stand on forms, in lists, in filters, import and export like any other field. A retired field keeps its values.</source>
        <translation>和其他字段一样出现在表单、列表、筛选、导入和导出里。停用的字段保留已填的内容。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>所属档案(&amp;O)</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>新字段</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>类型(&amp;T)</translation>
    </message>
    <message>
        <source>The type stays as it is once the field exists.</source>
        <translation>字段建好后类型不能再改。</translation>
    </message>
    <message>
        <source>Field renamed</source>
        <translation>已重命名字段</translation>
    </message>
    <message>
        <source>Field retired</source>
        <translation>已停用字段</translation>
    </message>
    <message>
        <source>Field brought back</source>
        <translation>已恢复字段</translation>
    </message>
    <message>
        <source>Field moved</source>
        <translation>已调整字段顺序</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Give the field a name.</source>
        <translation>请给字段起个名字。</translation>
    </message>
    <message>
        <source>Field %1 added</source>
        <translation>已添加字段 %1</translation>
    </message>
</context>
<context>
    <name>kebu::CustomerDesk</name>
    <message>
        <source>No answer from %1 noted</source>
        <translation>已记下%1未接通</translation>
    </message>
    <message>
        <source>Contact with %1 recorded</source>
        <translation>已记录与%1的沟通</translation>
    </message>
    <message>
        <source>Follow-up of %1 postponed</source>
        <translation>%1的跟进已改期</translation>
    </message>
    <message>
        <source>Follow-up of %1 skipped</source>
        <translation>%1的跟进本次跳过</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>客户要点</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>还没有选择客户</translation>
    </message>
    <message>
        <source>Choose a follow-up on the left, or press Ctrl+L and type a few letters of the customer&apos;s name.</source>
        <translation>在左侧选一个跟进，或按 Ctrl+L 输入客户名称的几个字母。</translation>
    </message>
    <message>
        <source>Picture %1.png</source>
        <translation>图片 %1.png</translation>
    </message>
</context>
<context>
    <name>kebu::CustomerEditor</name>
    <message>
        <source>Choose a customer from those offered, or leave the field empty.</source>
        <translation>请从列出的客户中选择，或留空。</translation>
    </message>
</context>
<context>
    <name>kebu::CustomerHeader</name>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Record sheet</source>
        <translation>记录表</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Why this grade?</source>
        <translation>为什么是这个等级？</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Archived: %1</source>
        <translation>归档：%1</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>归档…</translation>
    </message>
    <message>
        <source>Delete the customer</source>
        <translation>删除客户</translation>
    </message>
    <message>
        <source>Hand out personal data</source>
        <translation>交付个人数据</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>彻底清除</translation>
    </message>
</context>
<context>
    <name>kebu::CustomerList</name>
    <message>
        <source>Grade</source>
        <comment>column</comment>
        <translation>等级</translation>
    </message>
    <message>
        <source>by pinyin</source>
        <translation>按拼音</translation>
    </message>
    <message>
        <source>This row is still being read.</source>
        <translation>这一行还在读取。</translation>
    </message>
    <message>
        <source>Personal data is masked: show it first (Ctrl+Shift+M), then change it.</source>
        <translation>个人信息已脱敏，请先显示（Ctrl+Shift+M）再修改。</translation>
    </message>
    <message>
        <source>Only companies have %1.</source>
        <translation>只有企业客户有“%1”。</translation>
    </message>
    <message>
        <source>Only individuals have %1.</source>
        <translation>只有个人客户有“%1”。</translation>
    </message>
    <message>
        <source>Result awaited</source>
        <translation>结果待补</translation>
    </message>
</context>
<context>
    <name>kebu::CustomerPicker</name>
    <message>
        <source>&amp;Whom did you talk to?</source>
        <translation>和谁沟通(&amp;W)？</translation>
    </message>
    <message>
        <source>Name, pinyin, initials, or the last digits of a phone</source>
        <translation>名称、拼音、首字母或电话尾号</translation>
    </message>
    <message>
        <source>Whom did you talk to?</source>
        <translation>和谁沟通？</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>找到的客户</translation>
    </message>
    <message>
        <source>Nobody in the book is called &quot;%1&quot;. Return makes a new customer.</source>
        <translation>客簿里没有“%1”。按 Enter 新建这位客户。</translation>
    </message>
    <message>
        <source>Type a few letters: szhy finds 苏州衡岳, 5678 finds a telephone. Return takes the first.
Or all in one line: phone 张总 offer is out next Tue call back</source>
        <translation>输入几个字母即可：szhy 找到 苏州衡岳，5678 找到电话尾号。按 Enter 选第一个。
也可一行写完：电话 张总 报价已发 下周二回访</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <comment>what was said</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>next %1 %2</source>
        <comment>day, goal</comment>
        <translation>下次 %1 %2</translation>
    </message>
    <message>
        <source>Understood: %1</source>
        <translation>已理解：%1</translation>
    </message>
</context>
<context>
    <name>kebu::CustomerPreview</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <translation>还没有安排。</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Last records</source>
        <translation>最近记录</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>共 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing recorded yet. Ctrl+L logs the first contact.</source>
        <translation>还没有沟通记录。按 Ctrl+L 记录第一次沟通。</translation>
    </message>
    <message>
        <source>Contacts and deals</source>
        <translation>互动与成交</translation>
    </message>
    <message>
        <source>Contacts by month</source>
        <translation>互动次数</translation>
    </message>
    <message>
        <source>last 12 months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>No contact in twelve months.</source>
        <translation>近 12 个月没有联系。</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) in twelve months</source>
        <translation>
            <numerusform>近 12 个月联系 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fewer contacts for %n quarter(s) in a row</source>
        <translation>
            <numerusform>互动连降 %n 个季度</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::CustomerScreen</name>
    <message>
        <source>Decision chain</source>
        <translation>决策链</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>drag to change urgency and importance</source>
        <translation>拖动可改紧急和重要程度</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>History</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Contacts</source>
        <comment>people of the customer</comment>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Won %1</source>
        <translation>成交 %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>进行中 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in this stage</source>
        <translation>
            <numerusform>本阶段已 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Customer brought back from the archive</source>
        <translation>客户已取消归档</translation>
    </message>
    <message>
        <source>at the right: when they were last reached</source>
        <translation>右下为上次联系</translation>
    </message>
</context>
<context>
    <name>kebu::CustomerStatus</name>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Stage set to %1</source>
        <translation>阶段已改为%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why the customer was lost; the review asks for it.</source>
        <translation>请填流失原因，复盘时要用。</translation>
    </message>
    <message>
        <source>This stage asks for a little more:</source>
        <translation>进入此阶段还需填写：</translation>
    </message>
    <message>
        <source>Set the stage</source>
        <translation>设置阶段</translation>
    </message>
    <message>
        <source>%1. Stage suggested: %2</source>
        <comment>reason; stage</comment>
        <translation>%1。建议阶段：%2</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>设为「%1」</translation>
    </message>
</context>
<context>
    <name>kebu::CustomersScreen</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记录沟通</translation>
    </message>
    <message>
        <source>Print record sheet…</source>
        <translation>打印记录表…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied as a table; paste them into Excel or WPS.</source>
        <translation>
            <numerusform>已复制 %n 行，可粘贴到 Excel 或 WPS。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>导出客户</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客户</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) written to %1</source>
        <translation>
            <numerusform>已导出 %n 个客户到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>This book has no customers yet.</source>
        <translation>客簿里还没有客户</translation>
    </message>
    <message>
        <source>Write down the first one, or bring your table from Excel or WPS: a file or a paste will do.</source>
        <translation>写下第一个客户，或从 Excel、WPS 带入表格：选文件或直接粘贴都行。</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>显示全部客户</translation>
    </message>
    <message>
        <source>No customer fits these conditions.</source>
        <translation>没有符合条件的客户</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>没有找到“%1”</translation>
    </message>
    <message>
        <source>Take a condition away by its ×.</source>
        <translation>点条件上的 × 可去掉它。</translation>
    </message>
    <message>
        <source>Names, pinyin, initials, people and digits of telephone numbers are searched.</source>
        <translation>可搜名称、拼音、首字母、联系人和电话号码。</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>编辑单元格</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Clear the cells</source>
        <translation>清空单元格</translation>
    </message>
    <message>
        <source>Tick the row</source>
        <translation>勾选这一行</translation>
    </message>
    <message>
        <source>Tick these rows</source>
        <translation>勾选这几行</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Plan follow-up…</source>
        <translation>安排跟进…</translation>
    </message>
    <message>
        <source>Add tag…</source>
        <translation>加标签…</translation>
    </message>
    <message numerus="yes">
        <source>Change %n customer(s)…</source>
        <translation>
            <numerusform>修改 %n 个客户…</numerusform>
        </translation>
    </message>
    <message>
        <source>Export these…</source>
        <translation>导出所选…</translation>
    </message>
    <message>
        <source>Sort the list by</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>选择列…</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>隐藏此列</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>默认列</translation>
    </message>
    <message>
        <source>Usual widths</source>
        <translation>默认列宽</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) copied unmasked</source>
        <translation>
            <numerusform>已复制 %n 个客户（未脱敏）</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to paste: copy cells first.</source>
        <translation>没有可粘贴的内容，请先复制单元格。</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) pasted</source>
        <translation>
            <numerusform>已粘贴 %n 格</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark the cell to copy and those under it, then fill down.</source>
        <translation>请选中要复制的单元格和它下面的单元格，再向下填充。</translation>
    </message>
    <message numerus="yes">
        <source>Filled down over %n row(s)</source>
        <translation>
            <numerusform>已向下填充 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) cleared</source>
        <translation>
            <numerusform>已清空 %n 格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) could not be changed: %1</source>
        <translation>
            <numerusform>%n 格没有修改：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Tick the customers first: Space ticks a row, Ctrl+A all.</source>
        <translation>请先勾选客户：空格勾选一行，Ctrl+A 全选。</translation>
    </message>
    <message>
        <source>List of customers exported unmasked</source>
        <translation>已导出客户列表（未脱敏）</translation>
    </message>
    <message>
        <source>Exporting customers</source>
        <translation>正在导出客户</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>移交…</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) handed over as %1. Give the passphrase apart from the file.</source>
        <translation>
            <numerusform>已移交 %n 家客户：%1。密码请与文件分开交付。</numerusform>
        </translation>
    </message>
    <message>
        <source>follow-ups</source>
        <translation>跟进</translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) written to %1</source>
        <translation>
            <numerusform>已将 %n 项跟进写入 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::CustomersTable</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>kebu::DashboardCardView</name>
    <message>
        <source>Opens this report with its table and its definition</source>
        <translation>打开这份报表，看表格和口径</translation>
    </message>
    <message>
        <source>Change the card %1</source>
        <translation>修改卡片“%1”</translation>
    </message>
    <message>
        <source>Move, resize, change or remove this card</source>
        <translation>移动、调整宽度、修改或移除这张卡片</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>打开报表</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Move forward	Alt+Shift+Left</source>
        <translation>前移	Alt+Shift+Left</translation>
    </message>
    <message>
        <source>Move back	Alt+Shift+Right</source>
        <translation>后移	Alt+Shift+Right</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) wide</source>
        <translation>
            <numerusform>占 %n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the dashboard</source>
        <translation>从看板移除</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
</context>
<context>
    <name>kebu::DashboardDialog</name>
    <message>
        <source>Add a card</source>
        <translation>添加卡片</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Only my customers</source>
        <translation>只看我的客户</translation>
    </message>
    <message>
        <source>Compose a dashboard</source>
        <translation>编排看板</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save the dashboard</source>
        <translation>保存看板</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移 (Alt+Up)</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移 (Alt+Down)</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>for example grade = A and city = 苏州</source>
        <translation>例如 grade = A and city = 苏州</translation>
    </message>
    <message>
        <source>As chosen over the dashboard</source>
        <translation>随看板上方所选</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>One figure</source>
        <translation>单个数字</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) wide</source>
        <translation>
            <numerusform>占 %n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Metric</source>
        <translation>指标(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>分组(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Shows</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>时间(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;ustomers</source>
        <translation>客户(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Conditions</source>
        <translation>条件(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>样式(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>its own rows</source>
        <translation>指标自带的分项</translation>
    </message>
    <message>
        <source>nothing: the total alone</source>
        <translation>不分组，只看合计</translation>
    </message>
    <message>
        <source>What the metric is about</source>
        <translation>该指标的主要数字</translation>
    </message>
    <message>
        <source>Give the dashboard a name.</source>
        <translation>请给看板起个名字。</translation>
    </message>
    <message>
        <source>Conditions of %1: %2</source>
        <translation>“%1”的条件：%2</translation>
    </message>
</context>
<context>
    <name>kebu::DashboardPane</name>
    <message>
        <source>Compose</source>
        <translation>编排</translation>
    </message>
    <message>
        <source>Change this dashboard…</source>
        <translation>修改此看板…</translation>
    </message>
    <message>
        <source>Compose a new dashboard…</source>
        <translation>新建看板…</translation>
    </message>
    <message>
        <source>Targets…</source>
        <translation>目标…</translation>
    </message>
    <message>
        <source>Remove this dashboard</source>
        <translation>删除此看板</translation>
    </message>
    <message>
        <source>As Kebu brings it</source>
        <translation>恢复出厂样式</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>图片（PNG）…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>矢量图（SVG）…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>My dashboard</source>
        <translation>我的看板</translation>
    </message>
    <message>
        <source>The dashboard is still being counted. Save it in a moment.</source>
        <translation>看板还在统计，请稍后再保存。</translation>
    </message>
    <message>
        <source>Save the dashboard</source>
        <translation>保存看板</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>a field</comment>
        <translation>按%1</translation>
    </message>
    <message>
        <source>my customers</source>
        <translation>我的客户</translation>
    </message>
    <message>
        <source>From: %1 · %2</source>
        <translation>来自：%1 · %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stops counting (Esc)</source>
        <translation>停止统计 (Esc)</translation>
    </message>
    <message>
        <source>Counting %1 of %2…</source>
        <translation>正在统计第 %1 张，共 %2 张…</translation>
    </message>
    <message>
        <source>Not counted: you stopped it.</source>
        <translation>未统计：已停止。</translation>
    </message>
    <message>
        <source>A dashboard that names customers left unmasked</source>
        <translation>导出了含客户名称的未脱敏看板</translation>
    </message>
    <message>
        <source>with a condition</source>
        <translation>有筛选条件</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>%1 is as Kebu brings it.</source>
        <translation>“%1”已恢复出厂样式。</translation>
    </message>
    <message>
        <source>The dashboard %1 was removed.</source>
        <translation>看板“%1”已移除。</translation>
    </message>
    <message>
        <source>A card was removed.</source>
        <translation>卡片已移除。</translation>
    </message>
</context>
<context>
    <name>kebu::DealingsPane</name>
    <message>
        <source>Lost</source>
        <translation>输单</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>expected %1</source>
        <comment>an amount not yet signed</comment>
        <translation>预计 %1</translation>
    </message>
    <message>
        <source>%1 % likely</source>
        <translation>赢率 %1%</translation>
    </message>
    <message>
        <source>closes %1</source>
        <translation>预计 %1 成交</translation>
    </message>
    <message>
        <source>expected amount %1</source>
        <translation>预计金额 %1</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>%1 发出</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>尚未发出</translation>
    </message>
    <message>
        <source>answer: %1</source>
        <translation>答复：%1</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>尚未答复</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>%1 已过期</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>signed %1</source>
        <translation>%1 签订</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>尚未签订</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>paid %1</source>
        <translation>已回款 %1</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>delivered %1</source>
        <translation>%1 已交付</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>应于 %1</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>signed %1, paid %2</source>
        <translation>签约 %1，已回款 %2</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>quantity %1</source>
        <translation>数量 %1</translation>
    </message>
    <message>
        <source>in all %1</source>
        <translation>合计 %1</translation>
    </message>
    <message>
        <source>paid back %1</source>
        <translation>%1 已退</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>%1 已收</translation>
    </message>
    <message>
        <source>no day agreed</source>
        <translation>未约定日期</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>receivable %1</source>
        <translation>应收 %1</translation>
    </message>
    <message>
        <source>overdue %1</source>
        <translation>逾期 %1</translation>
    </message>
    <message>
        <source>Competitors met</source>
        <translation>竞品</translation>
    </message>
    <message>
        <source>asks %1</source>
        <translation>报价 %1</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>Add delivery</source>
        <translation>新增交付</translation>
    </message>
    <message>
        <source>Delivered today</source>
        <translation>今日已交付</translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>今日已收款</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已交付</translation>
    </message>
    <message>
        <source>Payment received: %1</source>
        <translation>已收款：%1</translation>
    </message>
    <message>
        <source>+ Opportunity</source>
        <translation>+ 商机</translation>
    </message>
    <message>
        <source>+ Quotation</source>
        <translation>+ 报价</translation>
    </message>
    <message>
        <source>+ Contract</source>
        <translation>+ 合同</translation>
    </message>
    <message>
        <source>+ Order</source>
        <translation>+ 订单</translation>
    </message>
    <message>
        <source>+ Payment</source>
        <translation>+ 回款</translation>
    </message>
    <message>
        <source>+ Competitor</source>
        <translation>+ 竞品</translation>
    </message>
    <message>
        <source>received %1</source>
        <comment>a sum of money</comment>
        <translation>已收 %1</translation>
    </message>
    <message>
        <source>Invoice details</source>
        <translation>开票信息</translation>
    </message>
    <message>
        <source>Copy how to invoice this and where to deliver as one text</source>
        <translation>把这一单的开票和收货信息复制成一段文字</translation>
    </message>
</context>
<context>
    <name>kebu::DecisionChain</name>
    <message>
        <source>Decider unknown</source>
        <translation>决策者未知</translation>
    </message>
    <message>
        <source>add a contact</source>
        <translation>补充联系人</translation>
    </message>
    <message>
        <source>Decision chain: %1</source>
        <translation>决策链：%1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::DecisionsPane</name>
    <message>
        <source>Follow-up made</source>
        <translation>已成任务</translation>
    </message>
    <message>
        <source>Not yet a follow-up</source>
        <translation>未转为任务</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>Each with somebody and a day; a follow-up appears in Today</source>
        <translation>每条都要有人、有日期；转为任务后出现在「今日」</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Write a decision</source>
        <translation>写下改进措施</translation>
    </message>
    <message>
        <source>New decision</source>
        <translation>新的改进措施</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>由谁完成</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>With</source>
        <translation>对客户</translation>
    </message>
    <message>
        <source>Customer of the follow-up</source>
        <translation>任务所属客户</translation>
    </message>
    <message>
        <source>Make a follow-up</source>
        <translation>转为任务</translation>
    </message>
    <message>
        <source>Nothing was decided.</source>
        <translation>没有改进措施。</translation>
    </message>
    <message>
        <source>No decision yet. Write one beneath, with somebody and a day; made a follow-up, it appears in Today.</source>
        <translation>还没有改进措施。在下面写一条，定好负责人和日期；转为任务后会出现在“今日”。</translation>
    </message>
</context>
<context>
    <name>kebu::DifferencesModel</name>
    <message>
        <source>%1: the book says &quot;%2&quot;, the file &quot;%3&quot;. The file&apos;s value will stand.</source>
        <translation>%1：客簿中是“%2”，文件中是“%3”，导入后用文件中的。</translation>
    </message>
    <message>
        <source>%1: the book says &quot;%2&quot;, the file &quot;%3&quot;. The book&apos;s value stays.</source>
        <translation>%1：客簿中是“%2”，文件中是“%3”，仍保留客簿中的。</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1，已选</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>客簿中</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
</context>
<context>
    <name>kebu::DifferencesView</name>
    <message>
        <source>Where book and file differ</source>
        <translation>客簿与文件不一致之处</translation>
    </message>
    <message>
        <source>← keeps the book&apos;s value, → takes the file&apos;s; with Shift for all fields of the row.</source>
        <translation>← 保留客簿中的值，→ 用文件中的值；同时按住 Shift 则整行一起决定。</translation>
    </message>
</context>
<context>
    <name>kebu::DuplicatesModel</name>
    <message>
        <source>Certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2 and %3. %4</source>
        <translation>%1：%2 与 %3。%4</translation>
    </message>
</context>
<context>
    <name>kebu::DuplicatesScreen</name>
    <message>
        <source>Duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>Merge the &amp;certain ones…</source>
        <translation>合并确定的重复(&amp;C)…</translation>
    </message>
    <message>
        <source>Search &amp;again</source>
        <translation>重新查找(&amp;A)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>稍后(&amp;L)</translation>
    </message>
    <message>
        <source>How far the search has come</source>
        <translation>查找进度</translation>
    </message>
    <message>
        <source>The book has changed since; search again.</source>
        <translation>客簿已有改动，请重新查找。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n certain</source>
        <translation>
            <numerusform>%n 组确定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n 组待看</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is in the book twice.</source>
        <translation>没有重复的客户。</translation>
    </message>
    <message>
        <source>New customers are compared as they are typed and imported.</source>
        <translation>录入和导入新客户时会自动比对。</translation>
    </message>
    <message>
        <source>Not searched yet.</source>
        <translation>尚未查找。</translation>
    </message>
    <message>
        <source>Names, telephones, e-mail, WeChat, credit codes and addresses are weighed together.</source>
        <translation>综合比对名称、电话、邮箱、微信、信用代码和地址。</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比较什么</translation>
    </message>
    <message>
        <source>Pairs that may be the same</source>
        <translation>可能重复的成对记录</translation>
    </message>
    <message>
        <source>Comparing all of them…</source>
        <translation>正在逐一比较…</translation>
    </message>
</context>
<context>
    <name>kebu::ExportDialog</name>
    <message>
        <source>Workbook for Excel and WPS (.xlsx)</source>
        <translation>Excel / WPS 工作簿（.xlsx）</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>Table of text, UTF-8 (.csv)</source>
        <translation>文本表格，UTF-8（.csv）</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Table of text, GB18030 for older Chinese programs (.csv)</source>
        <translation>文本表格，GB18030，供较旧的中文软件使用（.csv）</translation>
    </message>
    <message>
        <source>Address cards, vCard 3.0: telephones and Outlook (.vcf)</source>
        <translation>名片，vCard 3.0，供手机和 Outlook 使用（.vcf）</translation>
    </message>
    <message>
        <source>Address cards</source>
        <translation>名片</translation>
    </message>
    <message>
        <source>Address cards, vCard 4.0 (.vcf)</source>
        <translation>名片，vCard 4.0（.vcf）</translation>
    </message>
    <message>
        <source>Open follow-ups for a calendar (.ics)</source>
        <translation>待办跟进，供日历使用（.ics）</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>JSON for programs (.json)</source>
        <translation>JSON，供程序使用（.json）</translation>
    </message>
    <message>
        <source>&amp;Mask names, telephone numbers and addresses</source>
        <translation>对姓名、电话和地址脱敏(&amp;M)</translation>
    </message>
    <message>
        <source>E&amp;xact, for programs and for coming back</source>
        <translation>原样导出，供程序读取或再次导入(&amp;X)</translation>
    </message>
    <message numerus="yes">
        <source>Export %n customer(s)</source>
        <translation>
            <numerusform>导出 %n 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>导出客户</translation>
    </message>
    <message>
        <source>The screen is masked, and so is what leaves it.</source>
        <translation>屏幕已脱敏，导出的内容也一并脱敏。</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>选择保存位置…</translation>
    </message>
    <message>
        <source>Names of fields and codes instead of words, and every cell as it stands: a spreadsheet may take one that begins with = for a formula.</source>
        <translation>写入字段名和代码而不是文字，单元格保持原样：以 = 开头的内容可能被电子表格当作公式。</translation>
    </message>
    <message>
        <source>Words as on the screen. A cell that a spreadsheet would take for a formula is made harmless.</source>
        <translation>文字与屏幕一致；会被电子表格当作公式的单元格已作安全处理。</translation>
    </message>
    <message>
        <source>The open follow-ups of these customers, with their day and reminder.</source>
        <translation>这些客户的待办跟进，含日期和提醒。</translation>
    </message>
    <message>
        <source>The file will hold personal data in clear; that it was exported is noted.</source>
        <translation>文件将包含未脱敏的个人信息，此次导出会被记录。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>kebu::FactsPanel</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Main contact</source>
        <translation>主联系人</translation>
    </message>
    <message>
        <source>Edited %1</source>
        <translation>已修改 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a number of people</comment>
        <translation>%1人</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>%1 % complete</source>
        <translation>完整度 %1%</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>关联企业</translation>
    </message>
    <message>
        <source>parent and subsidiaries</source>
        <translation>上级单位与下属单位</translation>
    </message>
    <message>
        <source>Invoice details</source>
        <translation>开票信息</translation>
    </message>
    <message>
        <source>Copy how to invoice and where to deliver as one text</source>
        <translation>把开票和收货信息复制成一段文字</translation>
    </message>
</context>
<context>
    <name>kebu::FamilyList</name>
    <message>
        <source>Orders %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>Won %1</source>
        <translation>赢单 %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>在谈 %1</translation>
    </message>
    <message>
        <source>Owed %1</source>
        <translation>应收 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n companies</source>
        <comment>of a family</comment>
        <translation>
            <numerusform>共 %n 家</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::FieldsPage</name>
    <message>
        <source>Columns and fields</source>
        <translation>列与字段</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>内容示例</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>对应字段</translation>
    </message>
    <message>
        <source>Any program</source>
        <translation>任意程序</translation>
    </message>
    <message>
        <source>&amp;The file comes from</source>
        <translation>文件来自(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Load mapping…</source>
        <translation>载入对应(&amp;L)…</translation>
    </message>
    <message>
        <source>Save &amp;mapping…</source>
        <translation>保存对应(&amp;M)…</translation>
    </message>
    <message>
        <source>Where &quot;%1&quot; goes</source>
        <translation>“%1”对应的字段</translation>
    </message>
    <message>
        <source>%1 of %2 columns go somewhere.</source>
        <translation>%2 列中有 %1 列已对应。</translation>
    </message>
    <message>
        <source>Words…</source>
        <translation>用词…</translation>
    </message>
    <message>
        <source>What the words of &quot;%1&quot; mean</source>
        <translation>“%1”列的用词是什么意思</translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation>只显示前 %1 列。</translation>
    </message>
    <message numerus="yes">
        <source>%n without anything in the first rows are not shown.</source>
        <translation>
            <numerusform>另有 %n 列前几行没有内容，不再列出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) unknown…</source>
        <translation>
            <numerusform>%n 个词不认识…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::FigureModel</name>
    <message>
        <source>Before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>kebu::FigureTable</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>kebu::FilePage</name>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Judged from the columns</source>
        <translation>按列判断</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>&amp;What the rows are</source>
        <translation>每行是什么(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>with a header row</source>
        <translation>有表头</translation>
    </message>
    <message>
        <source>without a header row</source>
        <translation>无表头</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>粘贴行</translation>
    </message>
    <message>
        <source>Takes the rows copied in a spreadsheet</source>
        <translation>取用在表格软件里复制的行</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Please say</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>工作表(&amp;S)</translation>
    </message>
    <message>
        <source>Names of the &amp;columns</source>
        <translation>列名所在(&amp;C)</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy the rows in your spreadsheet first.</source>
        <translation>剪贴板里没有文字。请先在表格软件里复制要导入的行。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows from the clipboard</source>
        <translation>剪贴板里的行</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>column names in row %1</source>
        <translation>列名在第 %1 行</translation>
    </message>
    <message>
        <source>separated by %1</source>
        <translation>以%1分隔</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>Address cards</source>
        <translation>名片</translation>
    </message>
    <message>
        <source>LDIF address book</source>
        <translation>LDIF 通讯录</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Empty for a copy of this book</source>
        <translation>本客簿的副本可不填</translation>
    </message>
    <message>
        <source>&amp;Passphrase of that book</source>
        <translation>该客簿的密码(&amp;P)</translation>
    </message>
    <message>
        <source>Tables, address cards, calendars and books (*.csv *.tsv *.txt *.xlsx *.xlsm *.vcf *.ldif *.ics *.vcs *.kebu *.json);;All files (*)</source>
        <translation>表格、名片、日历和客簿 (*.csv *.tsv *.txt *.xlsx *.xlsm *.vcf *.ldif *.ics *.vcs *.kebu *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Another Kebu book: its records are compared with those of this one, one by one</source>
        <translation>另一个客簿：与本客簿逐条比对</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a fol&amp;der…</source>
        <translation>选择文件夹(&amp;D)…</translation>
    </message>
    <message>
        <source>Takes every table, address card and calendar in the folder</source>
        <translation>读取该文件夹中的所有表格、名片和日历</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Drop files or a folder here</source>
        <translation>把文件或文件夹拖到这里</translation>
    </message>
    <message>
        <source>Workbooks of Excel and WPS, CSV and other tables, address cards of telephones (.vcf), exports of Outlook, Google and other programs, calendars (.ics), filled-in record sheets, another Kebu book. You see every row before anything is written.</source>
        <translation>可导入 Excel、WPS 工作簿，CSV 等表格，手机名片（.vcf），Outlook、Google 等软件导出的文件，日历（.ics），填好的客户档案表，以及另一本客簿。写入之前，每一行都会先给您看。</translation>
    </message>
    <message>
        <source>Cells are se&amp;parated by</source>
        <translation>分隔符(&amp;P)</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a day of an example</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>%1 &amp;is</source>
        <translation>%1 是(&amp;I)</translation>
    </message>
    <message>
        <source>%1: the day first</source>
        <translation>%1（日在前）</translation>
    </message>
    <message>
        <source>%1: the month first</source>
        <translation>%1（月在前）</translation>
    </message>
    <message>
        <source>Does the day or the month come first?</source>
        <translation>日期是月在前还是日在前？</translation>
    </message>
    <message>
        <source>Nothing tells in %1. Please say what the date below means.</source>
        <translation>从“%1”的内容看不出来。请在下面选出这个日期是哪一天。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>This cannot be imported</source>
        <translation>这个文件无法导入</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>请另选一个文件</translation>
    </message>
    <message>
        <source>Nothing was written; the book is as it was.</source>
        <translation>没有写入任何内容，客簿保持原样。</translation>
    </message>
    <message numerus="yes">
        <source>%1, one of %n file(s)</source>
        <translation>
            <numerusform>%1（共 %n 个文件）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::FilePreview</name>
    <message>
        <source>The picture has %1 × %2 points, too many for a preview. Export it and open it with its own program.</source>
        <translation>图片有 %1 × %2 像素，太大，不能预览。请导出后用图片程序打开。</translation>
    </message>
</context>
<context>
    <name>kebu::FilesPane</name>
    <message>
        <source>Attach a file…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>drop files here or paste a picture; up to 25 MB each</source>
        <translation>可拖入文件或粘贴图片，单个不超过 25 MB</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>Files are not opened while personal data is masked.</source>
        <translation>脱敏时不打开文件。</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>There is no picture among what was copied.</source>
        <translation>剪贴板里没有图片。</translation>
    </message>
    <message>
        <source>Pasted %1.png</source>
        <translation>粘贴图片 %1.png</translation>
    </message>
    <message>
        <source>Picture attached</source>
        <translation>已添加图片</translation>
    </message>
    <message>
        <source>“%1” has no preview. Export it and open it with its own program.</source>
        <translation>“%1”不能预览。请导出后用相应程序打开。</translation>
    </message>
    <message>
        <source>Export file</source>
        <translation>导出文件</translation>
    </message>
    <message>
        <source>An attached file was exported</source>
        <translation>导出了一个附件</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
</context>
<context>
    <name>kebu::FilterBar</name>
    <message>
        <source>Query text</source>
        <translation>高级条件</translation>
    </message>
    <message>
        <source>Conditions as text: they can be typed, nested with brackets, and shared</source>
        <translation>以文字写条件：可直接输入、用括号嵌套，也便于分享</translation>
    </message>
    <message>
        <source>For example: grade = A and next_due &lt;= today+7</source>
        <translation>例如：grade = A and next_due &lt;= today+7</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>查找：%1</translation>
    </message>
    <message>
        <source>and</source>
        <translation>且</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>非（%1）</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 且 </translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 not %2</source>
        <translation>%1 不是 %2</translation>
    </message>
    <message>
        <source>%1 before %2</source>
        <comment>also: less than</comment>
        <translation>%1 &lt; %2</translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <translation>%1 ≤ %2</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <comment>also: after</comment>
        <translation>%1 &gt; %2</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 ≥ %2</translation>
    </message>
    <message>
        <source>%1 with “%2”</source>
        <translation>%1 含“%2”</translation>
    </message>
    <message>
        <source>%1 between %2</source>
        <translation>%1 介于 %2</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 为空</translation>
    </message>
    <message>
        <source>Due within seven days</source>
        <translation>7 天内到期</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>未安排跟进</translation>
    </message>
    <message>
        <source>Not contacted for 30 days</source>
        <translation>30 天未联系</translation>
    </message>
    <message>
        <source>With open or won amounts</source>
        <translation>有商机或成交金额</translation>
    </message>
    <message>
        <source>Type a condition…</source>
        <translation>输入条件…</translation>
    </message>
    <message>
        <source>The conditions are masked</source>
        <translation>条件已脱敏</translation>
    </message>
</context>
<context>
    <name>kebu::ForecastView</name>
    <message>
        <source>Weighted sum by expected month</source>
        <translation>按预计成交月份的加权金额</translation>
    </message>
    <message>
        <source>Each amount times its probability, else that of its stage. Open opportunities only.</source>
        <translation>金额乘以赢率，未填赢率的按阶段赢率；只算进行中的商机。</translation>
    </message>
    <message>
        <source>No open opportunity yet.</source>
        <translation>还没有进行中的商机。</translation>
    </message>
    <message>
        <source>Forecast by month</source>
        <translation>按月预测</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机数</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>合计 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::FormPane</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>kebu::GoodsPage</name>
    <message>
        <source>Used</source>
        <translation>使用数</translation>
    </message>
    <message>
        <source>Products and tags</source>
        <translation>产品和标签</translation>
    </message>
    <message>
        <source>Edit in place. Where one thing has two names, merge one into the other: every record that names it then names the one that stays. Everything here can be undone.</source>
        <translation>直接在表格里修改。同一样东西有两个名称时，把一个合并到另一个：引用它的记录都改为引用保留的那个。这里的每一步都可以撤销。</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>类别(&amp;O)</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Enter adds it; the rest is typed in the table.</source>
        <translation>按回车添加，其余内容在表格里填写。</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>已修改%1</translation>
    </message>
    <message>
        <source>%1 added to a list</source>
        <translation>已把 %1 加入列表</translation>
    </message>
</context>
<context>
    <name>kebu::GradeBadge</name>
    <message>
        <source>Grade %1</source>
        <translation>等级 %1</translation>
    </message>
    <message>
        <source>Why this grade?</source>
        <translation>为什么是这个等级？</translation>
    </message>
</context>
<context>
    <name>kebu::GradeHistoryChart</name>
    <message>
        <source>History of the grade</source>
        <translation>等级变化</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>人工评定</translation>
    </message>
    <message>
        <source>graded by the program</source>
        <translation>系统评定</translation>
    </message>
    <message>
        <source>from a list</source>
        <translation>来自导入</translation>
    </message>
    <message>
        <source>, until %1</source>
        <translation>，有效期至 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>grade: reason</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>kebu::GradePopover</name>
    <message>
        <source>Not graded yet</source>
        <translation>尚未评定</translation>
    </message>
    <message>
        <source>Why %1</source>
        <translation>为什么是 %1</translation>
    </message>
    <message>
        <source>%1 set by hand</source>
        <translation>%1 人工评定</translation>
    </message>
    <message>
        <source>%1 graded by the program</source>
        <translation>%1 系统评定</translation>
    </message>
    <message>
        <source>%1 · who it is: %2</source>
        <translation>%1 · 意向与价值 %2</translation>
    </message>
    <message>
        <source>%1 · warmth: %2</source>
        <translation>%1 · 热度 %2</translation>
    </message>
    <message>
        <source>Set by hand…</source>
        <translation>人工改级…</translation>
    </message>
    <message>
        <source>Why, in a few words</source>
        <translation>简要写明原因</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>人工改级</translation>
    </message>
    <message>
        <source>Grade set to %1</source>
        <translation>等级已改为 %1</translation>
    </message>
    <message>
        <source>Holds until %1, then the program proposes again</source>
        <translation>有效期至 %1，之后由系统重新建议</translation>
    </message>
    <message>
        <source>Held until %1; the next regrade proposes again</source>
        <translation>已于 %1 到期；下次评级时重新建议</translation>
    </message>
    <message>
        <source>How it came to be</source>
        <translation>等级变化</translation>
    </message>
    <message>
        <source>Risk of leaving within 90 days: %1 %</source>
        <translation>90天内流失风险：%1 %</translation>
    </message>
    <message>
        <source>Nothing raises it above the average.</source>
        <translation>没有使其高于平均的因素。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Set grade %1</source>
        <translation>设为 %1 级</translation>
    </message>
</context>
<context>
    <name>kebu::GradingPage</name>
    <message>
        <source>Grading</source>
        <translation>客户评级</translation>
    </message>
    <message>
        <source>The letter says who a customer is, the digit how warm the relation is. Two sums of 100 points each; each point is listed with its reason.</source>
        <translation>字母说明客户是谁，数字说明关系有多热。两项各 100 分，每一分都列出理由。</translation>
    </message>
    <message>
        <source>Letter: who the customer is</source>
        <translation>字母：客户是谁</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>意向度</translation>
    </message>
    <message>
        <source>Urgency of needs</source>
        <translation>需求紧急程度</translation>
    </message>
    <message>
        <source>Importance of needs</source>
        <translation>需求重要程度</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Stage and size</source>
        <translation>阶段和规模</translation>
    </message>
    <message>
        <source>A from</source>
        <translation>A 级从</translation>
    </message>
    <message>
        <source>B from</source>
        <translation>B 级从</translation>
    </message>
    <message>
        <source>Below it is C.</source>
        <translation>低于它就是 C 级。</translation>
    </message>
    <message>
        <source>Full points from an amount of</source>
        <translation>金额满分线</translation>
    </message>
    <message>
        <source>Full points from orders</source>
        <translation>订单数满分线</translation>
    </message>
    <message>
        <source>Digit: how warm the relation is</source>
        <translation>数字：关系有多热</translation>
    </message>
    <message>
        <source>Recency</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>联系频次</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回应</translation>
    </message>
    <message>
        <source>1 (hot) from</source>
        <translation>1（热）从</translation>
    </message>
    <message>
        <source>2 (warm) from</source>
        <translation>2（温）从</translation>
    </message>
    <message>
        <source>Below it is 3, cold.</source>
        <translation>低于它就是 3，冷。</translation>
    </message>
    <message>
        <source>Half-life in days</source>
        <translation>半衰期（天）</translation>
    </message>
    <message>
        <source>After so many days a contact counts half.</source>
        <translation>过了这些天，一次联系只算一半。</translation>
    </message>
    <message>
        <source>Full points from contacts</source>
        <translation>联系次数满分线</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Together 100 points</source>
        <translation>合计 100 分</translation>
    </message>
    <message>
        <source>Together %1 points; they must be 100</source>
        <translation>合计 %1 分，必须是 100 分</translation>
    </message>
    <message>
        <source>B must begin below A.</source>
        <translation>B 级的分数线必须低于 A 级。</translation>
    </message>
    <message>
        <source>Give more than zero.</source>
        <translation>请填大于零的数。</translation>
    </message>
    <message>
        <source>2 must begin below 1.</source>
        <translation>2 的分数线必须低于 1。</translation>
    </message>
    <message>
        <source>The rules of grading are stored. Letters change when you accept the next regrade.</source>
        <translation>评级规则已保存。等你接受下一次重新评级时，等级才会变。</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>查看…</translation>
    </message>
</context>
<context>
    <name>kebu::GradingPreviewPane</name>
    <message>
        <source>none</source>
        <translation>未评级</translation>
    </message>
    <message>
        <source>Who would change</source>
        <translation>谁会变级</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>letter: customers</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>letter: customers before, after</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>No customer&apos;s letter would change.</source>
        <translation>没有客户的等级会变。</translation>
    </message>
    <message numerus="yes">
        <source>The letters of %n customer(s) would change; the first %1 are listed.</source>
        <translation>
            <numerusform>有 %n 个客户的等级会变，列出前 %1 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The letters of %n customer(s) would change.</source>
        <translation>
            <numerusform>有 %n 个客户的等级会变。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>kebu::GreetingsDialog</name>
    <message>
        <source>Greetings to grade C</source>
        <translation>C 级客户节日问候</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>festival, day</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Whom to greet</source>
        <translation>问候名单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>&amp;Festival</source>
        <translation>节日(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>问候语(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{称呼}, happy %1! Thank you for your trust.</source>
        <translation>{称呼}，祝您%1快乐！感谢一直以来的信任。</translation>
    </message>
    <message>
        <source>greeted %1</source>
        <translation>%1 已问候</translation>
    </message>
    <message numerus="yes">
        <source>Log %n greeting(s)</source>
        <translation>
            <numerusform>记录 %n 条问候</numerusform>
        </translation>
    </message>
    <message>
        <source>Log greetings</source>
        <translation>记录问候</translation>
    </message>
    <message>
        <source>No customer of grade C is cared for: there is nobody to greet.</source>
        <translation>没有在维护的 C 级客户，无人可问候。</translation>
    </message>
    <message numerus="yes">
        <source>%n greeting(s) logged</source>
        <translation>
            <numerusform>已记录 %n 条问候</numerusform>
        </translation>
    </message>
    <message>
        <source>Return copies the text of the row, ticks it and goes to the next; Ctrl+A ticks all. Who was greeted this week is passed over. Greetings count as contacts of grade C customers; one undo takes all of them back.</source>
        <translation>按回车复制该行的祝福语、打勾并到下一位；Ctrl+A 全部打勾。七天内问候过的会跳过。问候算作 C 级客户的一次沟通；一次撤销可全部收回。</translation>
    </message>
</context>
<context>
    <name>kebu::HandoverDialog</name>
    <message>
        <source>Save the list…</source>
        <translation>保存清单…</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Hand over customers</source>
        <translation>移交客户</translation>
    </message>
    <message>
        <source>Writing the new book</source>
        <translation>正在写入新客户簿</translation>
    </message>
    <message>
        <source>What the new book calls whoever recorded what happened so far.</source>
        <translation>新客户簿里，以往记录的记录人用这个名字。</translation>
    </message>
    <message>
        <source>&amp;Whom</source>
        <translation>移交哪些客户(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Taken over by</source>
        <translation>接收人(&amp;T)</translation>
    </message>
    <message>
        <source>Handed over b&amp;y</source>
        <translation>移交人(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;New book</source>
        <translation>新客户簿(&amp;N)</translation>
    </message>
    <message>
        <source>What is open with them</source>
        <translation>这些客户的未了事项</translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen customer(s)</source>
        <translation>
            <numerusform>选中的 %n 家客户</numerusform>
        </translation>
    </message>
    <message>
        <source>What the list shows</source>
        <translation>列表中显示的客户</translation>
    </message>
    <message>
        <source>All customers of %1</source>
        <translation>%1 的全部客户</translation>
    </message>
    <message>
        <source>The customers could not be read.</source>
        <translation>客户无法读取。</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 家客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open matter(s)</source>
        <translation>
            <numerusform>%n 件未了事项</numerusform>
        </translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>移交包</translation>
    </message>
    <message>
        <source>Where the new book goes</source>
        <translation>新客户簿放在哪里</translation>
    </message>
    <message>
        <source>Switch masking off first: the new book holds everything as it is.</source>
        <translation>请先关闭脱敏：新客户簿包含完整内容。</translation>
    </message>
    <message>
        <source>Nobody is chosen.</source>
        <translation>没有选定客户。</translation>
    </message>
    <message>
        <source>Choose where the new book goes.</source>
        <translation>请选择新客户簿放在哪里。</translation>
    </message>
    <message>
        <source>Save the list of what is open</source>
        <translation>保存未了事项清单</translation>
    </message>
    <message>
        <source>Open matters</source>
        <translation>未了事项</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx);;Tables (*.csv)</source>
        <translation>工作簿 (*.xlsx);;表格 (*.csv)</translation>
    </message>
    <message>
        <source>The list was not saved.</source>
        <translation>清单没有保存。</translation>
    </message>
    <message>
        <source>List of open matters saved unmasked</source>
        <translation>未脱敏保存未了事项清单</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Handing customers over</source>
        <translation>正在移交客户</translation>
    </message>
    <message>
        <source>The new book was not made.</source>
        <translation>新客户簿没有建成。</translation>
    </message>
</context>
<context>
    <name>kebu::HistoryPane</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>修改人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>History</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Restore this value</source>
        <translation>恢复此值</translation>
    </message>
    <message>
        <source>Choose a field&apos;s line to put its old value back.</source>
        <translation>选中某个字段的一行，可恢复它原来的值。</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>新建%1</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>修改%1</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>已永久清除</translation>
    </message>
    <message>
        <source>%1 put back</source>
        <translation>已恢复%1</translation>
    </message>
</context>
<context>
    <name>kebu::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>File</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段对应</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>导入预览</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation>已停止，未保留任何内容。</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>Where do the columns go?</source>
        <translation>各列对应哪个字段</translation>
    </message>
    <message>
        <source>Trial: nothing is written yet</source>
        <translation>导入预览：还没有写入客簿</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入完成</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>导入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>%1 of %2 columns</source>
        <translation>%2 列中 %1 列已对应</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: %1 new, %2 changed, %3 refused.</source>
        <translation>导入完成：新建 %1，更新 %2，有错未导入 %3。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Load a mapping</source>
        <translation>载入字段对应</translation>
    </message>
    <message>
        <source>Mappings (*.json)</source>
        <translation>字段对应 (*.json)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read.</source>
        <translation>无法读取“%1”。</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>保存字段对应</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>有错未导入</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>有错的行另存为</translation>
    </message>
    <message>
        <source>The refused rows are in %1. Repair them there and import that file.</source>
        <translation>有错的行已存到 %1，修改后再导入该文件即可。</translation>
    </message>
    <message>
        <source>The import was taken back. The book is as it was before.</source>
        <translation>已撤销本次导入，客簿恢复原样。</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>The columns go where they went the last time.</source>
        <translation>各列去向沿用上次。</translation>
    </message>
    <message>
        <source>Folder for the refused rows of each file</source>
        <translation>选择文件夹，存放各文件的有错行</translation>
    </message>
    <message>
        <source>The refused rows are in %1: %2. Repair them there and import these files.</source>
        <translation>有错的行已存到 %1：%2。改好后再导入这些文件。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No customer stands behind these rows.</source>
        <translation>这些行没有对应的客户。</translation>
    </message>
    <message numerus="yes">
        <source>The first %n customer(s) of this import</source>
        <translation>
            <numerusform>本次导入的前 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers of this import</source>
        <translation>本次导入的客户</translation>
    </message>
    <message>
        <source>The import is being taken back…</source>
        <translation>正在撤销这次导入…</translation>
    </message>
</context>
<context>
    <name>kebu::ImportJob</name>
    <message>
        <source>Importing a file</source>
        <translation>正在导入文件</translation>
    </message>
</context>
<context>
    <name>kebu::ImportRowsModel</name>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>重复跳过</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>有错未导入</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1, repaired</source>
        <translation>%1·已修正</translation>
    </message>
    <message>
        <source>another customer</source>
        <translation>另一位客户</translation>
    </message>
    <message>
        <source>Looks like %1 (%2 %): %3</source>
        <translation>像是 %1（%2%）：%3</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Several fit</source>
        <translation>多个匹配</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>With a remark</source>
        <translation>有提醒</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>已修正</translation>
    </message>
    <message>
        <source>Looks like another</source>
        <translation>疑已有客户</translation>
    </message>
    <message>
        <source>Put it right here with F2.</source>
        <translation>可按 F2 就地改正。</translation>
    </message>
</context>
<context>
    <name>kebu::JobChangeDialog</name>
    <message>
        <source>%1 changed company</source>
        <translation>%1 换了公司</translation>
    </message>
    <message>
        <source>&amp;New company</source>
        <translation>新公司(&amp;N)</translation>
    </message>
    <message>
        <source>New &amp;job title</source>
        <translation>新职务(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Left on</source>
        <translation>离职日期(&amp;L)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>End the post</source>
        <translation>结束原任职</translation>
    </message>
    <message>
        <source>Name, mobile, WeChat and birthday go along; the old post stays with its history.</source>
        <translation>姓名、手机、微信和生日随人走；原任职和往来记录保留。</translation>
    </message>
    <message>
        <source>Nobody knows where: the post only ends.</source>
        <translation>去向不明：只结束原任职。</translation>
    </message>
    <message>
        <source>Not in the book yet: it is added as a new customer.</source>
        <translation>尚未建档：将新建为客户。</translation>
    </message>
    <message>
        <source>A contact changed company</source>
        <translation>联系人换了公司</translation>
    </message>
    <message>
        <source>The old post is ended, the new one is opened.</source>
        <translation>原任职已结束，已在新公司建立联系人。</translation>
    </message>
    <message>
        <source>Open the new company</source>
        <translation>打开新公司</translation>
    </message>
</context>
<context>
    <name>kebu::JobsPopup</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>约剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>约剩 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks running</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Nothing is running. Backups, imports and exports show here while they work.</source>
        <translation>现在没有后台任务。备份、导入、导出进行时会显示在这里。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>停止：%1</translation>
    </message>
    <message>
        <source>Done at %1</source>
        <translation>%1 完成</translation>
    </message>
    <message>
        <source>Stopped at %1; nothing was kept</source>
        <translation>%1 已停止，没有保留任何内容</translation>
    </message>
</context>
<context>
    <name>kebu::KeyDatesBar</name>
    <message>
        <source>%1 birthday of %2 (lunar %3)</source>
        <translation>%1 %2生日（农历%3）</translation>
    </message>
    <message>
        <source>%1 birthday of %2</source>
        <translation>%1 %2生日</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>customer: warning</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Key dates and warnings</source>
        <translation>关键日期与预警</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n</source>
        <translation>
            <numerusform>%1，%n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>day, customer, kind of key date</comment>
        <translation>%1 %2：%3</translation>
    </message>
    <message numerus="yes">
        <source>, %n year(s)</source>
        <comment>of a birthday or anniversary</comment>
        <translation>
            <numerusform>，%n 周年</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>key date; why it is kept on this day</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>kebu::KeyDatesPane</name>
    <message>
        <source>Key dates</source>
        <translation>关键日期</translation>
    </message>
    <message>
        <source>lunar</source>
        <translation>农历</translation>
    </message>
    <message numerus="yes">
        <source>reminded %n day(s) before</source>
        <translation>
            <numerusform>提前 %n 天提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>2009-06-12, or 06-12 where the year does not matter</source>
        <translation>如 2009-06-12；不记年份可写 06-12</translation>
    </message>
    <message>
        <source>+ Key date</source>
        <translation>+ 关键日期</translation>
    </message>
    <message>
        <source>lunar, leap month</source>
        <translation>农历闰月</translation>
    </message>
</context>
<context>
    <name>kebu::KeyFigure</name>
    <message>
        <source>better</source>
        <translation>变好</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>变差</translation>
    </message>
</context>
<context>
    <name>kebu::KitCard</name>
    <message>
        <source>The kit&apos;s groups</source>
        <translation>恢复单的各组</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>已遮住</translation>
    </message>
</context>
<context>
    <name>kebu::KitDialog</name>
    <message>
        <source>Emergency kit</source>
        <translation>应急恢复单</translation>
    </message>
    <message>
        <source>One more step: the way in when the passphrase is forgotten</source>
        <translation>还差一步：忘记密码时的退路</translation>
    </message>
    <message>
        <source>The second way into “%1”</source>
        <translation>打开“%1”的第二个办法</translation>
    </message>
    <message>
        <source>Nobody can reset the passphrase, we included. Print this kit and lock it away, not beside the computer: whoever holds it opens the book.</source>
        <translation>密码谁也无法重置，我们也不行。请打印这张恢复单并锁好，不要放在电脑旁：拿到它的人就能打开客簿。</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>我已抄写好</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Cover it</source>
        <translation>遮住</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>The printer &quot;%1&quot; does not answer. Choose another one or save a PDF.</source>
        <translation>打印机“%1”没有响应，请换一台或存为 PDF。</translation>
    </message>
    <message>
        <source>Sent to %1. Check the paper before you lock it away.</source>
        <translation>已发送到 %1。锁好之前请核对打印结果。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Saved as %1. Move it to a stick or another safe place; beside the book it would open the book for anyone.</source>
        <translation>已存为 %1。请移到 U 盘或其他安全的地方；和客簿放在一起，谁都能用它打开客簿。</translation>
    </message>
</context>
<context>
    <name>kebu::LayoutDialog</name>
    <message>
        <source>Layout of the sheet</source>
        <translation>表单版式</translation>
    </message>
    <message>
        <source>A name of your own</source>
        <translation>自定名称</translation>
    </message>
    <message>
        <source>As Kebu&apos;s sheet</source>
        <translation>与客簿版式相同</translation>
    </message>
    <message>
        <source>Company, address, telephone</source>
        <translation>公司、地址、电话</translation>
    </message>
    <message>
        <source>Show the &amp;logo</source>
        <translation>显示标志(&amp;L)</translation>
    </message>
    <message>
        <source>Choose picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Line under the &amp;foot</source>
        <translation>页脚附行(&amp;F)</translation>
    </message>
    <message>
        <source>Fields in their order</source>
        <translation>字段及顺序</translation>
    </message>
    <message>
        <source>Drag to change the order, or Alt with the arrow keys.</source>
        <translation>拖动可调整顺序，也可按 Alt+方向键。</translation>
    </message>
    <message>
        <source>Up (Alt+Up)</source>
        <translation>上移 (Alt+↑)</translation>
    </message>
    <message>
        <source>Down (Alt+Down)</source>
        <translation>下移 (Alt+↓)</translation>
    </message>
    <message>
        <source>Another word for the field on paper</source>
        <translation>纸面上的字段名称</translation>
    </message>
    <message>
        <source>A&amp;cross the sheet</source>
        <translation>占整行(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Word on paper</source>
        <translation>纸面名称(&amp;W)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>保存版式</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 (unknown)</source>
        <translation>%1（不存在）</translation>
    </message>
    <message>
        <source>A head</source>
        <translation>栏目标题</translation>
    </message>
    <message>
        <source>New part</source>
        <translation>新栏目</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Give the layout a name first.</source>
        <translation>请先给版式起个名称。</translation>
    </message>
    <message>
        <source>A layout needs at least one field.</source>
        <translation>版式至少要有一个字段。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>kebu::LineEditor</name>
    <message>
        <source>given by the book when left empty</source>
        <translation>留空则自动编号</translation>
    </message>
</context>
<context>
    <name>kebu::LinksEditor</name>
    <message>
        <source>Type a name, Return takes it</source>
        <translation>输入名称，按回车选定</translation>
    </message>
    <message>
        <source>“%1” is not taken yet. Choose one of those offered, or clear it.</source>
        <translation>“%1”尚未选定，请从列表中选择或清空。</translation>
    </message>
</context>
<context>
    <name>kebu::ListFoot</name>
    <message>
        <source>F2 edits in place · Ctrl+C/V copy and paste as a table · Ctrl+D fills down</source>
        <translation>F2 就地编辑·Ctrl+C/V 按表格复制粘贴·Ctrl+D 向下填充</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 customers</source>
        <translation>%1 个符合，共 %2 个客户</translation>
    </message>
    <message>
        <source>Amount %1</source>
        <translation>金额 %1</translation>
    </message>
</context>
<context>
    <name>kebu::LoadStrip</name>
    <message>
        <source>Load of the coming days</source>
        <translation>近期每天的跟进量</translation>
    </message>
    <message>
        <source>%1: %2 planned</source>
        <translation>%1：已安排 %2 个</translation>
    </message>
    <message>
        <source>(%1 too many)</source>
        <translation>（超出 %1 个）</translation>
    </message>
    <message>
        <source>(day off)</source>
        <translation>（休息日）</translation>
    </message>
    <message>
        <source>(made-up working day)</source>
        <translation>（调休上班）</translation>
    </message>
    <message>
        <source>on</source>
        <comment>made-up working day, one short word</comment>
        <translation>班</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a holiday, one short word</comment>
        <translation>休</translation>
    </message>
</context>
<context>
    <name>kebu::LogForm</name>
    <message>
        <source>Use %1</source>
        <translation>改到 %1</translation>
    </message>
    <message>
        <source>Promised by %1</source>
        <translation>承诺方：%1</translation>
    </message>
    <message>
        <source>Begin with a day to be reminded: “5/6 third offer”.</source>
        <translation>开头写上日期即可提醒：“5/6 发第三版报价”。</translation>
    </message>
    <message>
        <source>Draft kept at %1</source>
        <translation>草稿已自动保存 %1</translation>
    </message>
    <message>
        <source>Log this contact</source>
        <translation>记录这次沟通</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>With</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What was said, in their words where it matters</source>
        <translation>沟通要点；关键处记下客户原话</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>态度</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>5/6 third offer</source>
        <translation>5/6 前发第三版报价</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>下次时间</translation>
    </message>
    <message>
        <source>next Wed 3pm</source>
        <translation>下周三下午3点</translation>
    </message>
    <message>
        <source>Who promises</source>
        <translation>承诺方</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>保存并到下一个</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Put this follow-up to another day</source>
        <translation>把这次跟进改到别的日子</translation>
    </message>
    <message>
        <source>Leave this follow-up out, with a reason</source>
        <translation>本次跳过，并写明原因</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More methods</source>
        <translation>更多沟通方式</translation>
    </message>
    <message>
        <source>Method: %1</source>
        <translation>沟通方式：%1</translation>
    </message>
    <message numerus="yes">
        <source>WeChat, %n message(s)</source>
        <translation>
            <numerusform>微信沟通 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), attached when it is saved</source>
        <translation>
            <numerusform>%n 张图片，保存时作为附件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::LogMore</name>
    <message>
        <source>Nobody is entered yet</source>
        <translation>还没有录入任何人</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>place, who else took part, what it is about</source>
        <translation>地点、其他参与人、关联事项</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More: place, who else took part, what it is about</source>
        <translation>更多：地点、其他参与人、关联事项</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关联事项</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>客户参与人</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我方参与人</translation>
    </message>
</context>
<context>
    <name>kebu::LookPage</name>
    <message>
        <source>Look and language</source>
        <translation>外观和语言</translation>
    </message>
    <message>
        <source>Holds at once, for every book on this computer.</source>
        <translation>立即生效，对这台电脑上的所有客簿都有效。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>As the system (100%)</source>
        <translation>跟随系统（100%）</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>size of letters</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Size of letters</source>
        <translation>字号(&amp;S)</translation>
    </message>
    <message>
        <source>Everything grows with the letters.</source>
        <translation>所有内容随字号一起放大。</translation>
    </message>
</context>
<context>
    <name>kebu::MainWindow</name>
    <message>
        <source>About Kebu</source>
        <translation>关于客簿</translation>
    </message>
    <message>
        <source>Kebu %1, a customer book that stays on your desk.
GPL-3.0-or-later</source>
        <translation>客簿 Kebu %1，只放在自己电脑上的客户簿。
GPL-3.0-or-later</translation>
    </message>
    <message>
        <source>Kebu</source>
        <translation>客簿 Kebu</translation>
    </message>
    <message>
        <source>Choose a customer first, then print its record sheet.</source>
        <translation>请先选择客户，再打印记录表。</translation>
    </message>
    <message>
        <source>%1 – Kebu</source>
        <translation>%1 – 客簿 Kebu</translation>
    </message>
    <message>
        <source>Opened with the emergency kit. Set a passphrase you will remember.</source>
        <translation>已用应急恢复单打开。请设置一个记得住的新密码。</translation>
    </message>
    <message>
        <source>New passphrase…</source>
        <translation>设置新密码…</translation>
    </message>
    <message>
        <source>The book is open for reading only: nothing can be written down.</source>
        <translation>客簿以只读方式打开，不能登记或修改。</translation>
    </message>
    <message>
        <source>This book is open for reading only: look, search, print and export; nothing can be changed.</source>
        <translation>本客簿以只读方式打开：可以查看、搜索、打印和导出，不能改动。</translation>
    </message>
    <message>
        <source>%1 (taken along) – Kebu</source>
        <translation>%1（已带走的副本）– 客簿</translation>
    </message>
    <message>
        <source>Bring back…</source>
        <translation>带回…</translation>
    </message>
</context>
<context>
    <name>kebu::MergePane</name>
    <message>
        <source>Fields of both, side by side</source>
        <translation>两条记录的字段对照</translation>
    </message>
    <message>
        <source>Show &amp;equal fields</source>
        <translation>显示相同字段(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Swap sides</source>
        <translation>左右互换(&amp;S)</translation>
    </message>
    <message>
        <source>Keep the record on the right instead</source>
        <translation>改为保留右边的记录</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Not a duplicate</source>
        <translation>不是重复(&amp;N)</translation>
    </message>
    <message>
        <source>Never propose these two again; can be undone</source>
        <translation>以后不再提示这两条；可以撤销</translation>
    </message>
    <message>
        <source>What the kept record will say</source>
        <translation>合并后保留的内容</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>does not stay</source>
        <translation>不保留</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Nothing hangs on the one that goes.</source>
        <translation>并入的记录下没有其他内容。</translation>
    </message>
    <message>
        <source>Moves: %1</source>
        <translation>一并转入：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>&amp;Join contacts that are the same person: %1</source>
        <translation>合并同一联系人：%1(&amp;J)</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>不是重复</translation>
    </message>
    <message>
        <source>%1: %2 (%3 there already)</source>
        <translation>%1 %2 条（原有 %3 条）</translation>
    </message>
</context>
<context>
    <name>kebu::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>kebu::MetricChart</name>
    <message>
        <source>Nothing happened in this period.</source>
        <translation>这段时间没有数据。</translation>
    </message>
</context>
<context>
    <name>kebu::MetricList</name>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>看板</translation>
    </message>
</context>
<context>
    <name>kebu::MonthlyCheckPane</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整度</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Archives to go through this month</source>
        <translation>本月待核对的档案</translation>
    </message>
    <message>
        <source>&amp;Open page</source>
        <translation>打开客户(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Done for this month</source>
        <translation>本月已核对(&amp;D)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Every archive is in order this month.</source>
        <translation>本月档案都已核对。</translation>
    </message>
    <message>
        <source>Those that are incomplete, silent or contradict themselves come here each month.</source>
        <translation>资料不全、久未联系或前后矛盾的档案每月列在这里。</translation>
    </message>
    <message>
        <source>%1 to go through, %2 done this month</source>
        <translation>待核对 %1 个，本月已核对 %2 个</translation>
    </message>
    <message>
        <source>Checked an archive</source>
        <translation>核对档案</translation>
    </message>
</context>
<context>
    <name>kebu::NavigationRail</name>
    <message>
        <source>Places</source>
        <translation>导航</translation>
    </message>
</context>
<context>
    <name>kebu::NeedSquare</name>
    <message numerus="yes">
        <source>Needs by importance and urgency, %n in all</source>
        <translation>
            <numerusform>需求按重要和紧急程度分布，共 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Important and urgent</source>
        <translation>紧急重要</translation>
    </message>
    <message>
        <source>Important, not urgent</source>
        <translation>重要不紧急</translation>
    </message>
    <message>
        <source>Urgent, not important</source>
        <translation>紧急不重要</translation>
    </message>
    <message>
        <source>Neither urgent nor important</source>
        <translation>不紧急不重要</translation>
    </message>
    <message>
        <source>urgency →</source>
        <translation>紧急程度 →</translation>
    </message>
    <message>
        <source>importance →</source>
        <translation>重要程度 →</translation>
    </message>
    <message>
        <source>Need moved: %1</source>
        <translation>已调整需求：%1</translation>
    </message>
</context>
<context>
    <name>kebu::NeedsPane</name>
    <message>
        <source>Need met: %1</source>
        <translation>需求已满足：%1</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>No need written down yet. What does the customer want, how soon, how much does it matter?</source>
        <translation>还没有记下需求。客户要什么、多急、多重要？</translation>
    </message>
    <message>
        <source>Add need</source>
        <translation>添加需求</translation>
    </message>
    <message>
        <source>urgency %1</source>
        <translation>紧急程度 %1</translation>
    </message>
    <message>
        <source>importance %1</source>
        <translation>重要程度 %1</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>预算 %1</translation>
    </message>
</context>
<context>
    <name>kebu::NewCustomerPage</name>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open %1 instead</source>
        <translation>改为打开：%1</translation>
    </message>
    <message>
        <source>New customer %1</source>
        <translation>新建客户：%1</translation>
    </message>
    <message>
        <source>Looks like %1: %2</source>
        <translation>疑似 %1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) to enter</source>
        <translation>
            <numerusform>待录名片 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos of business cards</source>
        <translation>名片照片</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png)</source>
        <translation>照片 (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Business cards…</source>
        <translation>录入名片…</translation>
    </message>
    <message>
        <source>Choose photos of business cards; they may be dropped or pasted here as well.</source>
        <translation>选择名片照片；也可以直接拖入或粘贴到这里。</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>kebu::NewPassphrase</name>
    <message>
        <source>The passphrase needs at least %1 characters.</source>
        <translation>密码至少需要 %1 个字符。</translation>
    </message>
    <message>
        <source>The passphrase is too easily guessed.</source>
        <translation>密码太容易猜到。</translation>
    </message>
    <message>
        <source>Ready once both passphrases are the same.</source>
        <translation>两次输入一致后即可继续。</translation>
    </message>
    <message>
        <source>At least %1 characters</source>
        <translation>至少 %1 个字符</translation>
    </message>
    <message>
        <source>Not easily guessed</source>
        <translation>不易猜到</translation>
    </message>
    <message>
        <source>Typed twice the same</source>
        <translation>两次输入一致</translation>
    </message>
    <message>
        <source>Passphra&amp;se</source>
        <translation>密码(&amp;S)</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>&amp;Repeat it</source>
        <translation>再输一次(&amp;R)</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>A few words that do not belong together are easy to keep in mind.</source>
        <translation>几个不相干的词连在一起，好记又难猜。</translation>
    </message>
    <message>
        <source>%1: %2 bits. Type it again below, and keep it until you know it.</source>
        <translation>%1：%2 比特。请再输一遍，并妥善记下。</translation>
    </message>
    <message>
        <source>A hidden field may refuse the input method these letters need. Show what is typed, here and when you unlock.</source>
        <translation>隐藏的输入框可能用不了输入法。设置和解锁时，请显示输入内容。</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入内容</translation>
    </message>
    <message>
        <source>Suggest one</source>
        <translation>帮我想一个</translation>
    </message>
    <message>
        <source>Words in pinyin, drawn by chance</source>
        <translation>随机抽取的拼音词</translation>
    </message>
</context>
<context>
    <name>kebu::NormalFormsPane</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Values that are not in their normal form</source>
        <translation>写法不统一的数据</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>统一写法</translation>
    </message>
    <message>
        <source>Going through the book…</source>
        <translation>正在检查客簿…</translation>
    </message>
    <message>
        <source>Every value is in its normal form.</source>
        <translation>数据写法都已统一。</translation>
    </message>
    <message>
        <source>Telephones with area code, full company names, one way to write a date.</source>
        <translation>电话带区号，公司用全称，日期写法一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) could be written better</source>
        <translation>
            <numerusform>%n 处写法可以统一</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n value(s) right</source>
        <translation>
            <numerusform>统一 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n value(s) into their normal form</source>
        <translation>
            <numerusform>统一 %n 处写法</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::OpenMattersModel</name>
    <message>
        <source>%1 overdue</source>
        <comment>a day</comment>
        <translation>%1 已逾期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>未了事项</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>kebu::OpportunityDialog</name>
    <message>
        <source>Opportunity %1</source>
        <translation>商机 %1</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>新建商机</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Opportunity changed: %1</source>
        <translation>已修改商机 %1</translation>
    </message>
    <message>
        <source>Opportunity added</source>
        <translation>已新建商机</translation>
    </message>
    <message>
        <source>Opportunity deleted: %1</source>
        <translation>已删除商机 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>kebu::OpportunityList</name>
    <message>
        <source>In the stage</source>
        <translation>已停留</translation>
    </message>
</context>
<context>
    <name>kebu::Outcomes</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed since were left.</source>
        <translation>
            <numerusform>%n 个字段后来又有改动，未动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept, because others hang on it: %1.</source>
        <translation>因有关联记录，保留：%1。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>kebu::Palette</name>
    <message>
        <source>A customer, a screen, or what to do…</source>
        <translation>客户、页面或要做的事…</translation>
    </message>
    <message>
        <source>Find customers, screens and actions</source>
        <translation>查找客户、页面和操作</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的内容</translation>
    </message>
</context>
<context>
    <name>kebu::PaletteSearch</name>
    <message>
        <source>Look for “%1” in all customers</source>
        <translation>在全部客户中查找“%1”</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>kebu::PassphraseDialog</name>
    <message>
        <source>Change passphrase</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Present passphrase, or the emergency kit</source>
        <translation>当前密码，或应急恢复单</translation>
    </message>
    <message>
        <source>Writing the book under the new passphrase</source>
        <translation>正在用新密码重写客簿</translation>
    </message>
    <message>
        <source>The whole book is written anew under the new passphrase, which takes a moment. Backups made before keep the older one, and the emergency kit printed before opens only those.</source>
        <translation>整本客簿会用新密码重新写一遍，需要一点时间。此前的备份仍用旧密码，此前打印的恢复单也只能打开那些备份。</translation>
    </message>
    <message>
        <source>&amp;Present passphrase, or the emergency kit</source>
        <translation>当前密码，或应急恢复单(&amp;P)</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Type the present passphrase first.</source>
        <translation>请先输入当前密码。</translation>
    </message>
    <message>
        <source>Please leave the computer on.</source>
        <translation>请不要关闭电脑。</translation>
    </message>
    <message>
        <source>The present passphrase does not fit.</source>
        <translation>当前密码不对。</translation>
    </message>
    <message>
        <source>Nothing was changed. The emergency kit does as well.</source>
        <translation>没有做任何修改。也可以输入应急恢复单。</translation>
    </message>
    <message>
        <source>The passphrase was not changed.</source>
        <translation>密码没有修改。</translation>
    </message>
</context>
<context>
    <name>kebu::PassphraseField</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>kebu::PasteDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>粘贴单元格</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of the block lie outside the list and are left out.</source>
        <translation>
            <numerusform>有 %n 格超出列表范围，不粘贴。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n cell(s)</source>
        <translation>
            <numerusform>粘贴 %n 格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) pasted</source>
        <translation>
            <numerusform>已粘贴 %n 格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::PeriodBar</name>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>The period before (Alt+Left)</source>
        <translation>上一期（Alt+←）</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>The next period (Alt+Right)</source>
        <translation>下一期（Alt+→）</translation>
    </message>
    <message>
        <source>The next period</source>
        <translation>下一期</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>对比(&amp;M)</translation>
    </message>
    <message>
        <source>Shows the period before beside this one</source>
        <translation>与上一期并排对比</translation>
    </message>
</context>
<context>
    <name>kebu::PicklistsPage</name>
    <message>
        <source>%1: %2</source>
        <comment>record: field</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Picklists</source>
        <translation>选项表</translation>
    </message>
    <message>
        <source>The program&apos;s rules know this list by heart: its entries can be renamed and ordered, not added or retired.</source>
        <translation>程序规则要用到这个列表：可以改名和排序，不能增加或停用。</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Give the entry a name in Chinese or in English.</source>
        <translation>请给选项起一个中文或英文名称。</translation>
    </message>
    <message>
        <source>%1 added to a list</source>
        <translation>已把 %1 加入选项表</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用数</translation>
    </message>
    <message>
        <source>“%1” merged into “%2”</source>
        <translation>“%1”已并入“%2”</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>列表(&amp;L)</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新选项</translation>
    </message>
    <message>
        <source>In &amp;Chinese</source>
        <translation>中文(&amp;C)</translation>
    </message>
    <message>
        <source>In &amp;English</source>
        <translation>英文(&amp;E)</translation>
    </message>
    <message>
        <source>Enter in either field adds it at the end of the list.</source>
        <translation>在任一栏按回车，加到列表末尾。</translation>
    </message>
    <message>
        <source>Entry renamed</source>
        <translation>已重命名选项</translation>
    </message>
    <message>
        <source>Entry retired</source>
        <translation>已停用选项</translation>
    </message>
    <message>
        <source>Entry brought back</source>
        <translation>已恢复选项</translation>
    </message>
    <message>
        <source>Entry moved</source>
        <translation>已调整选项顺序</translation>
    </message>
    <message>
        <source>Also understood</source>
        <translation>同义词</translation>
    </message>
    <message>
        <source>Edit a name in place, and the further words by which typing and imports know the entry, with semicolons between. A retired entry stays where it is used and is no longer offered; a merged one gives its records another entry, which understands its words from then on. Everything here can be undone.</source>
        <translation>直接修改名称，以及录入和导入时也认得的同义词（用分号隔开）。停用的选项在用过的地方保留，但不再供选择；合并后记录改用另一个选项，它从此也认得原来的说法。这里的每一步都可以撤销。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between words</comment>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>kebu::PipelineFilterBar</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>A condition, such as: amount &gt;= 200k and kind = renewal</source>
        <translation>输入条件，例如：金额 &gt;= 20万 and 类型 = 续约</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Expected day has passed</source>
        <translation>已过预计成交日期</translation>
    </message>
    <message>
        <source>Expected this month</source>
        <translation>本月预计成交</translation>
    </message>
    <message>
        <source>300,000 and more</source>
        <translation>30 万以上</translation>
    </message>
    <message>
        <source>Amount unknown</source>
        <translation>未填金额</translation>
    </message>
    <message>
        <source>Renewals</source>
        <translation>续约</translation>
    </message>
    <message>
        <source>Grade A customers</source>
        <translation>A 级客户</translation>
    </message>
    <message>
        <source>Owner: me</source>
        <translation>负责人：我</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>负责人：%1</translation>
    </message>
    <message>
        <source>Type a condition…</source>
        <translation>输入条件…</translation>
    </message>
</context>
<context>
    <name>kebu::PipelineScreen</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记录沟通</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移到</translation>
    </message>
    <message>
        <source>Mark as lost…</source>
        <translation>记为输单…</translation>
    </message>
    <message>
        <source>Without an expected day</source>
        <translation>未定预计成交日期</translation>
    </message>
    <message>
        <source>Expected in %1</source>
        <translation>预计%1成交</translation>
    </message>
    <message>
        <source>Signed this month</source>
        <translation>本月签约</translation>
    </message>
    <message>
        <source>Lost this month</source>
        <translation>本月输单</translation>
    </message>
    <message>
        <source>Open opportunities</source>
        <translation>进行中的商机</translation>
    </message>
    <message>
        <source>No opportunity fits these conditions</source>
        <translation>没有符合条件的商机</translation>
    </message>
    <message>
        <source>Nothing is being sold yet</source>
        <translation>还没有商机</translation>
    </message>
    <message>
        <source>Take a condition away, or change it.</source>
        <translation>去掉或修改一个条件。</translation>
    </message>
    <message>
        <source>Add the first opportunity: for whom, what, how much, until when.</source>
        <translation>新建第一个商机：给谁、卖什么、多少钱、什么时候成交。</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>新建商机</translation>
    </message>
    <message>
        <source>Narrow window: show the list</source>
        <translation>窗口较窄，改看列表</translation>
    </message>
    <message>
        <source>Show all open ones</source>
        <translation>显示全部进行中</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Bar: days in the stage, tick: its limit, red: beyond · arrows look around, Ctrl+→ moves on</source>
        <translation>卡片条：灰为停留天数，竖线为阶段上限，红为超出·方向键移动，Ctrl+→ 进入下一阶段</translation>
    </message>
    <message>
        <source>Apply a plan…</source>
        <translation>套用计划…</translation>
    </message>
</context>
<context>
    <name>kebu::PlacesRail</name>
    <message>
        <source>Tasks</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) overdue</source>
        <translation>
            <numerusform>%n 项跟进逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) running</source>
        <translation>
            <numerusform>%n 项任务进行中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::PlanDialog</name>
    <message>
        <source>Apply a plan</source>
        <translation>套用计划</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Steps and their days</source>
        <translation>步骤和日期</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>计划(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Begins</source>
        <translation>开始日(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>用于(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Together with</source>
        <translation>协作人(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>套用</translation>
    </message>
    <message>
        <source>Each step moves along when the one before it slips. One undo takes the plan back.</source>
        <translation>前一步推迟时，后面的步骤顺延。一次撤销即可收回整个计划。</translation>
    </message>
    <message>
        <source>The customer as a whole</source>
        <translation>整个客户</translation>
    </message>
    <message>
        <source>Plan &quot;%1&quot; applied</source>
        <translation>已套用计划“%1”</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>协作人</translation>
    </message>
</context>
<context>
    <name>kebu::PlansPage</name>
    <message>
        <source>Plans</source>
        <translation>计划模板</translation>
    </message>
    <message>
        <source>Steps that follow a beginning: a proposal, a rescue, a new customer. Applied from a customer&apos;s page or by Ctrl+Shift+P; when a step slips, those behind it move along.</source>
        <translation>从一个起点依次展开的步骤：推进方案、挽回客户、新客户首月。在客户页或按 Ctrl+Shift+P 套用；某一步推迟时，后面的步骤顺延。</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新计划</translation>
    </message>
    <message>
        <source>Remove plan</source>
        <translation>删除计划</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>计划的步骤</translation>
    </message>
    <message>
        <source>After</source>
        <translation>开始后</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>新步骤</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>删除步骤</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>（未命名）</translation>
    </message>
    <message>
        <source> days</source>
        <comment>after a number</comment>
        <translation> 天</translation>
    </message>
    <message>
        <source>Days after the start</source>
        <translation>开始后天数</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>按习惯</translation>
    </message>
    <message>
        <source>The plans are stored.</source>
        <translation>计划模板已保存。</translation>
    </message>
</context>
<context>
    <name>kebu::PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Record sheet</source>
        <translation>记录表</translation>
    </message>
    <message>
        <source>Follow-up log</source>
        <translation>跟进记录表</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>信息登记表</translation>
    </message>
    <message>
        <source>&amp;Mask names, phones and addresses</source>
        <translation>姓名、电话、地址脱敏(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;All records instead of the last five</source>
        <translation>全部沟通记录，不限五条(&amp;A)</translation>
    </message>
    <message>
        <source>For the &amp;customer&apos;s eyes</source>
        <translation>给客户看(&amp;C)</translation>
    </message>
    <message>
        <source>Leaves out grade, competitors and remarks.</source>
        <translation>不含等级、竞品和备注。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>内容(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Laying out…</source>
        <translation>正在排版…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent to %1: %n page(s).</source>
        <translation>
            <numerusform>已送到 %1：%n 页。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) printed unmasked</source>
        <translation>
            <numerusform>未脱敏打印 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>版式(&amp;L)</translation>
    </message>
    <message>
        <source>No form chosen yet</source>
        <translation>尚未选择表格</translation>
    </message>
    <message>
        <source>Choose form…</source>
        <translation>选择表格…</translation>
    </message>
    <message>
        <source>Start from Kebu&apos;s…</source>
        <translation>从客簿表格开始…</translation>
    </message>
    <message>
        <source>Meeting pack</source>
        <translation>会议资料</translation>
    </message>
    <message>
        <source>My own form…</source>
        <translation>我的表格…</translation>
    </message>
    <message>
        <source>Blank record sheet</source>
        <translation>空白客户关系记录表</translation>
    </message>
    <message>
        <source>Blank follow-up log</source>
        <translation>空白跟进记录表</translation>
    </message>
    <message>
        <source>Blank register</source>
        <translation>空白登记表</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Save as Word…</source>
        <translation>存为 Word…</translation>
    </message>
    <message>
        <source>Save filled form…</source>
        <translation>保存填好的表格…</translation>
    </message>
    <message>
        <source>Kebu&apos;s layout</source>
        <translation>客簿版式</translation>
    </message>
    <message>
        <source>My own form</source>
        <translation>我的表格</translation>
    </message>
    <message>
        <source>Word and Excel forms (*.docx *.xlsx)</source>
        <translation>Word 和 Excel 表格 (*.docx *.xlsx)</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Choose a Word or Excel file of yours in which {{客户名称}} or {{customer.name}} stands where a value belongs, or start from one of Kebu&apos;s.</source>
        <translation>请选择自己的 Word 或 Excel 文件，在要填内容的位置写上 {{客户名称}} 这样的占位符；也可以从客簿自带的表格开始。</translation>
    </message>
    <message numerus="yes">
        <source>%n placeholder(s); all customers stand in one file.</source>
        <translation>
            <numerusform>%n 个占位符；所有客户填在同一个文件里。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n placeholder(s); the preview shows what the first customer fills in.</source>
        <translation>
            <numerusform>%n 个占位符；预览显示第一个客户将填入的内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Copy and edit…</source>
        <translation>复制并编辑…</translation>
    </message>
    <message numerus="yes">
        <source>The preview shows the first %1 of %n customer(s).</source>
        <translation>
            <numerusform>预览只显示 %n 个客户中的前 %1 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>A pack for a meeting holds up to %1 customers with ease.</source>
        <translation>会议资料以不超过 %1 个客户为宜。</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) are chosen. Print them all?</source>
        <translation>
            <numerusform>已选 %n 个客户，全部打印？</numerusform>
        </translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>全部打印</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) filled in unmasked</source>
        <translation>
            <numerusform>未脱敏填写 %n 份表格</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已存为 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) saved in %1.</source>
        <translation>
            <numerusform>已将 %n 份表格存到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as Word document</source>
        <translation>存为 Word 文档</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word 文档 (*.docx)</translation>
    </message>
    <message>
        <source>Save the filled form</source>
        <translation>保存填好的表格</translation>
    </message>
    <message>
        <source>Review of this month</source>
        <translation>本月复盘报告</translation>
    </message>
    <message>
        <source>Everybody&apos;s customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Customers of %1</source>
        <translation>%1 的客户</translation>
    </message>
    <message>
        <source>Review of %1</source>
        <translation>%1 复盘</translation>
    </message>
    <message>
        <source>What was noted of each talk stands on it as it was written: read it before it leaves the house.</source>
        <translation>沟通记录按原文印出，交给客户前请先通读一遍。</translation>
    </message>
    <message>
        <source>Reading: %1 of %2 customers</source>
        <translation>正在读取：第 %1 个，共 %2 个客户</translation>
    </message>
    <message>
        <source>Counting pages: %1 of %2 customers</source>
        <translation>正在计算页数：第 %1 个，共 %2 个客户</translation>
    </message>
    <message>
        <source>Writing: %1 of %2 customers</source>
        <translation>正在生成：第 %1 个，共 %2 个客户</translation>
    </message>
    <message>
        <source>Writing: page %1 of %2</source>
        <translation>正在生成：第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>kebu::PrintRun</name>
    <message>
        <source>The printer &quot;%1&quot; does not answer. Choose another one or save a PDF.</source>
        <translation>打印机“%1”没有响应。请换一台或存为 PDF。</translation>
    </message>
    <message>
        <source>The printer &quot;%1&quot; stopped answering after page %2. Look at the printer, or save a PDF.</source>
        <translation>打印机“%1”在第 %2 页后没有响应。请检查打印机，或存为 PDF。</translation>
    </message>
    <message>
        <source>Printing was stopped after page %1.</source>
        <translation>已在第 %1 页后停止打印。</translation>
    </message>
    <message>
        <source>This computer has no printer. Save a PDF, which any computer prints.</source>
        <translation>这台电脑没有打印机。请存为 PDF，可在任何电脑上打印。</translation>
    </message>
</context>
<context>
    <name>kebu::ProposalPanel</name>
    <message>
        <source>%1 · who it is: %2</source>
        <translation>%1 · 客户价值：%2</translation>
    </message>
    <message>
        <source>%1 · warmth: %2</source>
        <translation>%1 · 热度：%2</translation>
    </message>
    <message>
        <source>Customer page</source>
        <translation>客户主页</translation>
    </message>
</context>
<context>
    <name>kebu::QualityScreen</name>
    <message>
        <source>Data check</source>
        <translation>资料核对</translation>
    </message>
    <message>
        <source>Monthly check</source>
        <translation>每月核对</translation>
    </message>
    <message>
        <source>Normal forms</source>
        <translation>统一写法</translation>
    </message>
</context>
<context>
    <name>kebu::RadarModel</name>
    <message>
        <source>Silent</source>
        <translation>久未联系</translation>
    </message>
    <message>
        <source>Fewer contacts</source>
        <translation>联系减少</translation>
    </message>
    <message>
        <source>Falling orders</source>
        <translation>订单下降</translation>
    </message>
    <message>
        <source>Complaint open</source>
        <translation>投诉未结</translation>
    </message>
    <message>
        <source>Renewal near</source>
        <translation>临近续约</translation>
    </message>
    <message>
        <source>Payment overdue</source>
        <translation>回款逾期</translation>
    </message>
    <message>
        <source>Promise overdue</source>
        <translation>承诺逾期</translation>
    </message>
    <message>
        <source>Quotation unanswered</source>
        <translation>报价未答复</translation>
    </message>
    <message>
        <source>Expected close passed</source>
        <translation>预计成交已过</translation>
    </message>
    <message>
        <source>Follow-up overdue</source>
        <translation>跟进逾期</translation>
    </message>
    <message>
        <source>Decision maker left</source>
        <translation>决策者离职</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>risk</comment>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1（另有 %n 项）</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Key customer %1</source>
        <translation>重点客户 %1</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Case overdue</source>
        <translation>服务单超时</translation>
    </message>
</context>
<context>
    <name>kebu::RadarPanel</name>
    <message>
        <source>Grade %1</source>
        <translation>等级 %1</translation>
    </message>
    <message>
        <source>Key customer: among the top 20 % with %1</source>
        <translation>重点客户：金额 %1，位列前20%</translation>
    </message>
    <message>
        <source>%1 (since %2)</source>
        <translation>%1（%2 起）</translation>
    </message>
    <message>
        <source>Risk of leaving within 90 days: %1</source>
        <translation>90天内流失风险：%1</translation>
    </message>
    <message>
        <source>Nothing raises it above the average.</source>
        <translation>没有使其高于平均的因素。</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>day, goal</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>as it would fall</source>
        <translation>预计安排</translation>
    </message>
    <message>
        <source>Rescue plan begun</source>
        <translation>已启动挽回计划</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Begin rescue plan</source>
        <translation>启动挽回计划</translation>
    </message>
    <message>
        <source>Makes its steps follow-ups of this customer (Ctrl+Return)</source>
        <translation>把各步骤加入该客户的跟进计划（Ctrl+Return）</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记录沟通</translation>
    </message>
    <message>
        <source>Customer page</source>
        <translation>客户主页</translation>
    </message>
</context>
<context>
    <name>kebu::RadarScreen</name>
    <message>
        <source>Not enough to learn from</source>
        <translation>样本还不够</translation>
    </message>
    <message>
        <source>The risk of leaving is learned from customers who ended: %1 of them so far, %2 are needed.</source>
        <translation>流失风险从已流失客户的历史中学习：目前 %1 家，需要 %2 家。</translation>
    </message>
    <message>
        <source>No warnings</source>
        <translation>没有预警</translation>
    </message>
    <message>
        <source>Nobody was silent too long, nothing is overdue or falling.</source>
        <translation>没有久未联系的客户，也没有逾期或下降。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of warning, customers</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s), %1 of them key customers</source>
        <translation>
            <numerusform>%n 家客户，其中重点客户 %1 家</numerusform>
        </translation>
    </message>
    <message>
        <source>Radar</source>
        <translation>客户预警</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Risk of leaving</source>
        <translation>流失风险</translation>
    </message>
    <message>
        <source>Customers with warnings</source>
        <translation>有预警的客户</translation>
    </message>
    <message>
        <source>Customers by risk</source>
        <translation>按流失风险排列的客户</translation>
    </message>
    <message>
        <source>The history does not tell who leaves</source>
        <translation>历史数据还看不出谁会流失</translation>
    </message>
    <message>
        <source>What was learned did no better on months it had not seen than a guess; so nobody is judged by it. The trial stands beside.</source>
        <translation>用未参与学习的月份检验，结果不比瞎猜更准，因此不据此评判任何客户。检验结果见右侧。</translation>
    </message>
</context>
<context>
    <name>kebu::RecentBooksList</name>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>The file stays where it is.</source>
        <translation>文件本身不受影响。</translation>
    </message>
</context>
<context>
    <name>kebu::RecentBooksModel</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Not there any more: %1</source>
        <translation>文件已不在：%1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>kebu::RecordChooser</name>
    <message>
        <source>Type to choose, or name a new one</source>
        <translation>输入以选择，或写新名称</translation>
    </message>
    <message>
        <source>Type to choose</source>
        <translation>输入以选择</translation>
    </message>
    <message>
        <source>“%1” is not one of those known here. Press the down key to see them.</source>
        <translation>没有“%1”。按向下键查看可选项。</translation>
    </message>
</context>
<context>
    <name>kebu::RecordDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>kebu::RecordForm</name>
    <message>
        <source>Basics</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Ways to reach</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>企业信息</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Grading</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>合作</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>沟通习惯</translation>
    </message>
    <message>
        <source>Needs and background</source>
        <translation>需求与背景</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Why it is asked for: %1</source>
        <translation>收集目的：%1</translation>
    </message>
    <message>
        <source>%1 is needed.</source>
        <translation>请填写%1。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Typed %1 and not saved yet.</source>
        <translation>%1 录入，尚未保存。</translation>
    </message>
</context>
<context>
    <name>kebu::RegradeModel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>grade before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) up</source>
        <translation>
            <numerusform>升级 %n 家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) down</source>
        <translation>
            <numerusform>降级 %n 家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n graded for the first time</source>
        <translation>
            <numerusform>首次评级 %n 家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fall(s) asleep</source>
        <translation>
            <numerusform>转为沉睡 %n 家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n woke up</source>
        <translation>
            <numerusform>唤醒 %n 家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n into another maintenance layer</source>
        <translation>
            <numerusform>调整维护分层 %n 家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n into another maintenance state</source>
        <translation>
            <numerusform>调整维护状态 %n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>kebu::RegradeScreen</name>
    <message>
        <source>Comparing all customers with the rules…</source>
        <translation>正在按规则核对全部客户…</translation>
    </message>
    <message>
        <source>The month ends: see which grades, layers and states would change.</source>
        <translation>月末了：看看哪些客户的等级、分层和状态需要调整。</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>查看…</translation>
    </message>
    <message>
        <source>As of %1: %2 letters, %3 dormant or woken, %4 layers, %5 states</source>
        <translation>截至 %1：等级 %2 项，沉睡与唤醒 %3 项，分层 %4 项，状态 %5 项</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n proposal(s)</source>
        <translation>
            <numerusform>采纳 %n 项建议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Regraded: %n proposal(s) accepted</source>
        <translation>
            <numerusform>客户评级：已采纳 %n 项建议</numerusform>
        </translation>
    </message>
    <message>
        <source>Regrade</source>
        <translation>客户评级</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新核对</translation>
    </message>
    <message>
        <source>Compare all customers with the rules once more (F5)</source>
        <translation>按规则重新核对全部客户（F5）</translation>
    </message>
    <message>
        <source>One change, taken back by one undo (Ctrl+Return)</source>
        <translation>一次采纳，可一次撤销（Ctrl+Return）</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>评级建议</translation>
    </message>
    <message>
        <source>Every customer stands where the rules put it</source>
        <translation>所有客户都与规则相符</translation>
    </message>
    <message>
        <source>Change the weights under Settings, Grading; at the month&apos;s end there is more to see.</source>
        <translation>可在“设置 › 客户评级”里调整权重；月末再来看看。</translation>
    </message>
</context>
<context>
    <name>kebu::ReminderKeeper</name>
    <message numerus="yes">
        <source>%n follow-up(s) are due</source>
        <translation>
            <numerusform>有 %n 个跟进到时间了</numerusform>
        </translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Unlock the book to see them.</source>
        <translation>解锁客簿查看。</translation>
    </message>
    <message>
        <source>Today</source>
        <comment>title of the morning&apos;s summary</comment>
        <translation>今天</translation>
    </message>
    <message>
        <source>Unlock the book to see whom to contact today.</source>
        <translation>解锁客簿，看看今天该联系谁。</translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>今天 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>逾期 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of the morning&apos;s summary</comment>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n key date(s) ahead</source>
        <translation>
            <numerusform>%n 个关键日期临近</numerusform>
        </translation>
    </message>
    <message>
        <source>birthday of %1 on %2</source>
        <translation>%1 的生日在 %2</translation>
    </message>
    <message>
        <source>%1 of %2 on %3</source>
        <comment>kind of key date, customer, day</comment>
        <translation>%2 的%1在 %3</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>button of a reminder</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>In an hour</source>
        <comment>button of a reminder</comment>
        <translation>一小时后</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <comment>button of a reminder</comment>
        <translation>明天</translation>
    </message>
    <message numerus="yes">
        <source>%n service case(s) overdue</source>
        <translation>
            <numerusform>%n 张服务单超时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) overdue</source>
        <translation>
            <numerusform>%n 笔回款逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n renewal(s) within reach</source>
        <translation>
            <numerusform>%n 个续约临近</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow-up put off by an hour</source>
        <translation>跟进推迟一小时</translation>
    </message>
    <message>
        <source>Follow-up put off to the next working day</source>
        <translation>跟进推迟到下一个工作日</translation>
    </message>
    <message>
        <source>Follow-up done</source>
        <translation>跟进已完成</translation>
    </message>
</context>
<context>
    <name>kebu::RemindersPage</name>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Each reminder is shown once. While the book is locked or masked it says only how many follow-ups are due.</source>
        <translation>每条提醒只显示一次。客簿锁定或隐藏个人信息时，只说有几个跟进到时间。</translation>
    </message>
    <message>
        <source>&amp;Remind me of follow-ups</source>
        <translation>提醒我跟进(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>免打扰时段(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>关闭窗口后继续运行(&amp;K)</translation>
    </message>
    <message>
        <source> minutes</source>
        <comment>after a number</comment>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>How long &amp;before</source>
        <translation>提前多久(&amp;B)</translation>
    </message>
    <message>
        <source>A follow-up with a reminder of its own keeps that.</source>
        <translation>单独设了提醒的跟进按自己的时间。</translation>
    </message>
    <message>
        <source>&amp;Morning summary at</source>
        <translation>早间汇总时间(&amp;M)</translation>
    </message>
    <message>
        <source>What falls into them is shown when they end.</source>
        <translation>落在时段里的提醒，等时段结束再显示。</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>The icon beside the clock opens it again; reminders go on.</source>
        <translation>点时钟旁的图标可再打开，提醒照常。</translation>
    </message>
    <message>
        <source>This desktop has no place for icons beside the clock.</source>
        <translation>这个桌面的时钟旁没有放图标的地方。</translation>
    </message>
    <message>
        <source>Quiet hours that end when they begin are none.</source>
        <translation>开始和结束相同，等于没有免打扰。</translation>
    </message>
    <message>
        <source>Key dates</source>
        <translation>关键日期</translation>
    </message>
    <message>
        <source>&amp;Days ahead</source>
        <translation>提前天数(&amp;D)</translation>
    </message>
    <message>
        <source>Such as 30, 7. Each falls on the working day before; a key date with a lead of its own keeps that.</source>
        <translation>例如 30、7。遇休息日提前到前一个工作日；单独设了提前天数的按其自身。</translation>
    </message>
    <message>
        <source>Start Kebu when I &amp;log in</source>
        <translation>登录系统时启动客簿(&amp;L)</translation>
    </message>
    <message>
        <source>It asks for the passphrase; reminders begin once the book is open.</source>
        <translation>启动后需输入密码，打开客簿后才开始提醒。</translation>
    </message>
    <message>
        <source>How many are due or overdue, cases and payments too; contracts that end; whose birthday it is.</source>
        <translation>今天几个、逾期几个，超时的服务单和逾期的回款，快到期的合同，谁过生日。</translation>
    </message>
</context>
<context>
    <name>kebu::ReportCharts</name>
    <message>
        <source>this period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Customers who entered each stage</source>
        <translation>各阶段进入客户数</translation>
    </message>
    <message>
        <source>Nobody ended in this period.</source>
        <translation>本期没有流失客户。</translation>
    </message>
    <message>
        <source>Nothing happened in this period.</source>
        <translation>本期没有数据。</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>share won by source</comment>
        <translation>%1，按%2</translation>
    </message>
    <message>
        <source>Churn reasons, customers and amount</source>
        <translation>流失原因：客户数与金额</translation>
    </message>
    <message>
        <source>Counting… Esc stops it.</source>
        <translation>正在统计…按 Esc 停止。</translation>
    </message>
    <message>
        <source>Counting… %1 %. Esc stops it.</source>
        <translation>正在统计… %1 %，按 Esc 停止。</translation>
    </message>
</context>
<context>
    <name>kebu::ReportsScreen</name>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>图片（PNG）…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>矢量图（SVG）…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Figures (CSV)…</source>
        <translation>数据（CSV）…</translation>
    </message>
    <message>
        <source>Table by</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Field of the table</source>
        <translation>表格分组字段</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Definition: %1</source>
        <translation>定义：%1</translation>
    </message>
    <message>
        <source>From: %1 · %2</source>
        <translation>来自：%1 · %2</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报表</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Figures (XLSX)…</source>
        <translation>数据表（XLSX）…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图表</translation>
    </message>
    <message>
        <source>Copy the figures</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>The report is still being counted. Save it in a moment.</source>
        <translation>报表还在计算，请稍后再另存。</translation>
    </message>
    <message>
        <source>Targets…</source>
        <translation>目标…</translation>
    </message>
    <message>
        <source>Stopped. Choose the report or the period again to count it.</source>
        <translation>已停止。重新选择报表或时间即可统计。</translation>
    </message>
    <message>
        <source>Only customers with a condition, which is masked</source>
        <translation>只统计符合条件的客户（条件已脱敏）</translation>
    </message>
    <message>
        <source>Only customers with: %1</source>
        <translation>只统计符合条件的客户：%1</translation>
    </message>
    <message>
        <source>Figures that name customers left unmasked</source>
        <translation>导出了含客户名称的未脱敏数据</translation>
    </message>
    <message>
        <source>Put on a dashboard</source>
        <translation>放到看板</translation>
    </message>
    <message>
        <source>The report&apos;s own rows</source>
        <translation>报表自身分组</translation>
    </message>
</context>
<context>
    <name>kebu::RestoreDialog</name>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>&amp;Backup</source>
        <translation>备份文件(&amp;B)</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份文件</translation>
    </message>
    <message>
        <source>Kebu books (*.kebu)</source>
        <translation>客簿文件 (*.kebu)</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Restore &amp;to</source>
        <translation>恢复到(&amp;T)</translation>
    </message>
    <message>
        <source>Where the book goes</source>
        <translation>客簿存放位置</translation>
    </message>
    <message>
        <source>A book that stands there already is kept beside it under another name.</source>
        <translation>如果那里已有客簿，会改名保留在旁边。</translation>
    </message>
    <message>
        <source>Verify and restore</source>
        <translation>验证并恢复</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Choose a backup and where the book should go.</source>
        <translation>请选择备份文件和客簿的存放位置。</translation>
    </message>
    <message>
        <source>Verifying every page…</source>
        <translation>正在逐页验证…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>kebu::ResultsLine</name>
    <message>
        <source>no reason</source>
        <translation>未填原因</translation>
    </message>
    <message>
        <source>Lost %1 · %2</source>
        <translation>输单 %1·%2</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was lost: why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月结果</translation>
    </message>
    <message>
        <source>Signed %1 · %2</source>
        <translation>签约 %1·%2</translation>
    </message>
</context>
<context>
    <name>kebu::ReviewPane</name>
    <message>
        <source>Comment a review</source>
        <translation>写复盘小结</translation>
    </message>
    <message>
        <source>Decide in a review</source>
        <translation>复盘中记下改进措施</translation>
    </message>
    <message>
        <source>Make a follow-up of a decision</source>
        <translation>改进措施转为任务</translation>
    </message>
    <message>
        <source>Everybody&apos;s customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Review of %1</source>
        <translation>%1复盘</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>Final since %1</source>
        <translation>%1 定稿</translation>
    </message>
    <message>
        <source>Draft, figures as of %1</source>
        <translation>草稿，数据截至 %1</translation>
    </message>
    <message>
        <source>Finish a review</source>
        <translation>复盘定稿</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>Nothing happened in this period.</source>
        <translation>这段时间没有数据。</translation>
    </message>
    <message>
        <source>we: %1</source>
        <translation>我方：%1</translation>
    </message>
    <message>
        <source>they: %1</source>
        <translation>对方：%1</translation>
    </message>
    <message>
        <source>%1 of %2 kept in time</source>
        <translation>按时兑现 %1，共 %2</translation>
    </message>
    <message>
        <source>1 Changes</source>
        <translation>1 变化</translation>
    </message>
    <message>
        <source>2 Conversion by grade</source>
        <translation>2 各等级签约率</translation>
    </message>
    <message>
        <source>3 Losses by reason</source>
        <translation>3 流失原因</translation>
    </message>
    <message>
        <source>Customers lost</source>
        <translation>流失客户</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有流失风险</translation>
    </message>
    <message>
        <source>4 Promises open</source>
        <translation>4 未兑现的承诺</translation>
    </message>
    <message>
        <source>Late records per person</source>
        <translation>各人补录情况</translation>
    </message>
    <message>
        <source>5 Frequent needs</source>
        <translation>5 高频需求</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>6 Comment</source>
        <translation>6 复盘小结</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺事项</translation>
    </message>
    <message>
        <source>What this period says, in a few sentences; it is frozen with the review</source>
        <translation>用几句话说说这段时间；定稿后随复盘保存</translation>
    </message>
    <message>
        <source>Keep the comment</source>
        <translation>保存小结</translation>
    </message>
    <message>
        <source>Finish and freeze</source>
        <translation>完成并定稿</translation>
    </message>
    <message>
        <source>The figures then stay what they are, whatever the book becomes</source>
        <translation>定稿后数字不再随客户簿变化</translation>
    </message>
    <message>
        <source>Whose customers</source>
        <translation>谁的客户</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>None set for this period</source>
        <translation>本期未设目标</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Reached of the goal</source>
        <translation>完成 / 目标</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nothing in this book falls into the period</source>
        <translation>客簿中没有这一时期的数据</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>来自：%1</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Goes to a part of this review</source>
        <translation>跳到本次复盘的某一部分</translation>
    </message>
    <message>
        <source>Earlier reviews</source>
        <translation>往期复盘</translation>
    </message>
    <message>
        <source>Opens a review that was begun or finished before</source>
        <translation>打开以前开始或定稿的复盘</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>No review was begun in this book yet</source>
        <translation>本簿还没有复盘</translation>
    </message>
</context>
<context>
    <name>kebu::RhythmBars</name>
    <message>
        <source>Won %1</source>
        <translation>成交 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n contact(s)</source>
        <translation>
            <numerusform>%1：联系 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::RiskModelPanel</name>
    <message>
        <source>Where the risk comes from</source>
        <translation>风险从何而来</translation>
    </message>
    <message>
        <source>How well it does</source>
        <translation>准不准</translation>
    </message>
    <message>
        <source>grey: predicted, colour: what happened</source>
        <translation>灰色：预测，彩色：实际</translation>
    </message>
    <message>
        <source>What it weighs</source>
        <translation>看重什么</translation>
    </message>
    <message>
        <source>Learned from this book alone: %1 customers who ended, seen at %2 month&apos;s ends of theirs and of those who stayed. A logistic regression; it says who resembles those who left, not why.</source>
        <translation>只从本客户簿学习：%1 家流失客户，连同留存客户共 %2 个月末观察。采用逻辑回归；它说明谁像已流失的客户，而不说明原因。</translation>
    </message>
</context>
<context>
    <name>kebu::RowRemedy</name>
    <message>
        <source>&amp;This row is about</source>
        <translation>这一行是(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>Put %n other row(s) with the same value right in the &amp;same way</source>
        <translation>
            <numerusform>其余 %n 行同样的值一并改正(&amp;S)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::RowsPage</name>
    <message>
        <source>Rows of the file</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <source>take the file&apos;s value</source>
        <translation>用文件中的值</translation>
    </message>
    <message>
        <source>keep the book&apos;s value</source>
        <translation>保留客簿中的值</translation>
    </message>
    <message>
        <source>Save refused rows…</source>
        <translation>有错的行另存…</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>上一处问题</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一处问题</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) so far</source>
        <translation>
            <numerusform>已读 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>未导入的列：%1</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销本次导入</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were put right by hand; the file stays as it is.</source>
        <translation>
            <numerusform>已修正 %n 行；原文件不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>new %1</source>
        <translation>新建 %1</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>更新 %1</translation>
    </message>
    <message>
        <source>same %1</source>
        <translation>无变化 %1</translation>
    </message>
    <message>
        <source>conflict %1</source>
        <translation>冲突 %1</translation>
    </message>
    <message>
        <source>skipped %1</source>
        <translation>重复跳过 %1</translation>
    </message>
    <message>
        <source>refused %1</source>
        <translation>有错未导入 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 = %n row(s)</source>
        <comment>1: the parts of the sum</comment>
        <translation>
            <numerusform>%1 = %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it can be imported as it is.</source>
        <translation>按现在的样子，没有一行可以导入。</translation>
    </message>
    <message>
        <source>All of this is in the book already; there is nothing to import.</source>
        <translation>这些内容客簿里都有了，不必再导入。</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s): the row is taken, what could not be read is not.</source>
        <translation>
            <numerusform>%n 处提醒：该行导入，读不懂的值不导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>decide one by one</source>
        <translation>逐项决定</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) differ from the book:</source>
        <translation>
            <numerusform>%n 行与客簿不一致：</numerusform>
        </translation>
    </message>
    <message>
        <source>(none of them: leave the row out)</source>
        <translation>（都不是，不导入这一行）</translation>
    </message>
    <message>
        <source>(somebody new)</source>
        <translation>（新客户）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more file(s) or column(s)</source>
        <translation>
            <numerusform>另有 %n 个文件或列</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the customers</source>
        <translation>查看这些客户</translation>
    </message>
    <message>
        <source>Find rows</source>
        <translation>查找行</translation>
    </message>
</context>
<context>
    <name>kebu::RunningPlansDialog</name>
    <message>
        <source>No plan runs for this customer.</source>
        <translation>该客户没有进行中的计划。</translation>
    </message>
    <message>
        <source>Postpone the &amp;step…</source>
        <translation>步骤改期(&amp;S)…</translation>
    </message>
    <message>
        <source>Stop the &amp;plan</source>
        <translation>终止计划(&amp;P)</translation>
    </message>
    <message>
        <source>Running plans</source>
        <translation>进行中的计划</translation>
    </message>
    <message>
        <source>Running plans and their steps</source>
        <translation>进行中的计划及步骤</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>the customer decided for next year</source>
        <translation>例如：客户推迟到明年再定</translation>
    </message>
    <message>
        <source>&amp;Why it stops</source>
        <translation>终止原因(&amp;W)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>协作：%1</translation>
    </message>
    <message>
        <source>Say why, so that you know later.</source>
        <translation>请写明原因，方便日后查看。</translation>
    </message>
    <message>
        <source>Step of a plan postponed</source>
        <translation>计划步骤已改期</translation>
    </message>
    <message>
        <source>Plan &quot;%1&quot; stopped</source>
        <translation>计划“%1”已终止</translation>
    </message>
    <message>
        <source>&amp;Apply a plan…</source>
        <translation>套用计划(&amp;A)…</translation>
    </message>
</context>
<context>
    <name>kebu::SatisfactionBars</name>
    <message numerus="yes">
        <source>Satisfaction %1 / 5 on average of %n</source>
        <translation>
            <numerusform>%n 次满意度平均 %1 / 5</numerusform>
        </translation>
    </message>
    <message>
        <source>rising</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>平稳</translation>
    </message>
</context>
<context>
    <name>kebu::SecurityPage</name>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>A locked book is closed: its key is wiped from memory, and what you were writing waits inside the book.</source>
        <translation>锁定就是关闭客簿：密钥从内存中清除，没写完的内容留在客簿里等你。</translation>
    </message>
    <message>
        <source>Lock the book when nobody &amp;works at it</source>
        <translation>无人操作时锁定客簿(&amp;W)</translation>
    </message>
    <message>
        <source>Lock the book when the computer &amp;sleeps or its screen is locked</source>
        <translation>电脑睡眠或锁屏时锁定客簿(&amp;S)</translation>
    </message>
    <message>
        <source> minutes</source>
        <comment>after a number</comment>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>等待(&amp;A)</translation>
    </message>
    <message>
        <source>Never while a log you are writing is younger than half an hour.</source>
        <translation>正在写的记录不满半小时时绝不锁定。</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>修改密码…</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
</context>
<context>
    <name>kebu::ServicePane</name>
    <message>
        <source>Open the case</source>
        <translation>处理服务单</translation>
    </message>
    <message>
        <source>Service cases</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>%1 受理</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 张未结</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 张逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>客户反馈</translation>
    </message>
    <message>
        <source>Surveys answered</source>
        <translation>问卷答复</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>客户活动</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>问卷</translation>
    </message>
    <message>
        <source>One answer a line, in the order of the questions</source>
        <translation>每行一个答案，顺序与问题一致</translation>
    </message>
    <message>
        <source>+ Case</source>
        <translation>+ 服务单</translation>
    </message>
    <message>
        <source>+ Feedback</source>
        <translation>+ 反馈</translation>
    </message>
    <message>
        <source>+ Score</source>
        <translation>+ 评分</translation>
    </message>
    <message>
        <source>+ Event</source>
        <translation>+ 活动</translation>
    </message>
</context>
<context>
    <name>kebu::ServiceScreen</name>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建服务单</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Number, customer, problem</source>
        <translation>单号、客户、问题</translation>
    </message>
    <message>
        <source>Service cases</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Any product</source>
        <translation>全部产品</translation>
    </message>
    <message>
        <source>No case fits these conditions</source>
        <translation>没有符合条件的服务单</translation>
    </message>
    <message>
        <source>No service case yet</source>
        <translation>还没有服务单</translation>
    </message>
    <message>
        <source>Take a condition away, or search for less.</source>
        <translation>去掉一个条件，或缩短搜索词。</translation>
    </message>
    <message>
        <source>Take the first one in by Insert: who brings it, what is wrong, until when.</source>
        <translation>按 Insert 受理第一张：谁提出、什么问题、何时前解决。</translation>
    </message>
    <message>
        <source>Case %1 has %2. Nothing was deleted.</source>
        <translation>服务单 %1 下还有 %2，没有删除。</translation>
    </message>
    <message>
        <source>Delete all of it</source>
        <translation>连同下级一起删除</translation>
    </message>
    <message>
        <source>Case deleted</source>
        <translation>已删除服务单</translation>
    </message>
</context>
<context>
    <name>kebu::Session</name>
    <message>
        <source>Masking switched off</source>
        <translation>关闭脱敏</translation>
    </message>
</context>
<context>
    <name>kebu::SettingsPage</name>
    <message>
        <source>Back to the defaults</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>kebu::SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>外观和语言</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Grading</source>
        <translation>客户评级</translation>
    </message>
    <message>
        <source>Follow-up rhythm</source>
        <translation>跟进频率</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Picklists</source>
        <translation>选项表</translation>
    </message>
    <message>
        <source>Fields of your own</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>关于你</translation>
    </message>
    <message>
        <source>Stages and records</source>
        <translation>阶段与记录</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>计划模板</translation>
    </message>
    <message>
        <source>Products and tags</source>
        <translation>产品和标签</translation>
    </message>
</context>
<context>
    <name>kebu::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>kebu::StageDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>kebu::StageStrip</name>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Stage: %1, the current one</source>
        <translation>阶段：%1（当前）</translation>
    </message>
    <message>
        <source>Stage: %1</source>
        <translation>阶段：%1</translation>
    </message>
</context>
<context>
    <name>kebu::StagesPage</name>
    <message>
        <source>Stages and records</source>
        <translation>阶段与记录</translation>
    </message>
    <message>
        <source>How long an opportunity may stay in a stage, how likely it is won from there, and what the stage asks for when something is moved into it. Imports and scripts are not asked.</source>
        <translation>商机在各阶段可停留的天数、赢率，以及进入该阶段时须填写的内容。导入和脚本不受此限。</translation>
    </message>
    <message>
        <source>asks for nothing</source>
        <translation>无须填写</translation>
    </message>
    <message>
        <source>%1: asks for</source>
        <translation>%1：须填写</translation>
    </message>
    <message>
        <source>Opportunities: days allowed, probability, asks for</source>
        <translation>商机：允许天数、赢率、须填写</translation>
    </message>
    <message>
        <source> days</source>
        <comment>after a number</comment>
        <translation> 天</translation>
    </message>
    <message>
        <source>Won ones stay on the board</source>
        <translation>赢单后在看板保留</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>%1: days allowed</source>
        <translation>%1：允许天数</translation>
    </message>
    <message>
        <source>%1: probability</source>
        <translation>%1：赢率</translation>
    </message>
    <message>
        <source>Customers: asks for</source>
        <translation>客户：须填写</translation>
    </message>
    <message>
        <source>Writing contacts down</source>
        <translation>沟通记录</translation>
    </message>
    <message>
        <source> minutes</source>
        <comment>after a number</comment>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>On time within</source>
        <translation>及时记录时限</translation>
    </message>
    <message>
        <source>1440 minutes are a day. What is written down later is accepted, marked late and counted in the review.</source>
        <translation>1440 分钟为一天。超时仍可记录，标为补录并计入复盘。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Stages and records are stored.</source>
        <translation>阶段与记录设置已保存。</translation>
    </message>
</context>
<context>
    <name>kebu::StatusLine</name>
    <message>
        <source>Encrypted, reading only</source>
        <translation>已加密，只读</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>Emergency kit not printed</source>
        <translation>应急恢复单未打印</translation>
    </message>
    <message>
        <source>Without it, a forgotten passphrase means a lost book. Click to print it.</source>
        <translation>没有它，忘记密码就打不开客簿。点击打印。</translation>
    </message>
    <message>
        <source>No verified backup yet</source>
        <translation>还没有校验过的备份</translation>
    </message>
    <message>
        <source>Backup verified within the hour</source>
        <translation>一小时内已备份并校验</translation>
    </message>
    <message numerus="yes">
        <source>Backup verified %n hour(s) ago</source>
        <translation>
            <numerusform>%n 小时前已备份并校验</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backup verified %n day(s) ago</source>
        <translation>
            <numerusform>%n 天前已备份并校验</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to back up now.</source>
        <translation>点击立即备份。</translation>
    </message>
    <message>
        <source>Unfinished %1</source>
        <translation>未完成 %1</translation>
    </message>
    <message>
        <source>Records begun and not saved yet. Click to go on with one.</source>
        <translation>已开始、尚未保存的记录。点击继续填写。</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) running</source>
        <translation>
            <numerusform>%n 项任务进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to see what runs, and to stop it.</source>
        <translation>点击查看进度，也可停止。</translation>
    </message>
    <message>
        <source>Nothing was left unfinished</source>
        <translation>没有未完成的记录</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新建：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n business card(s) to enter</source>
        <translation>
            <numerusform>待录名片 %n 张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>kebu::StrengthMeter</name>
    <message>
        <source>Strength: %1</source>
        <translation>强度：%1</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>very weak</source>
        <translation>很弱</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>very strong</source>
        <translation>很强</translation>
    </message>
</context>
<context>
    <name>kebu::SurveyResultsView</name>
    <message>
        <source>Suggestions</source>
        <translation>改进建议</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 份答复</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has answered yet. Record the first answer; its average, problems and suggestions stand here.</source>
        <translation>还没有人答复。录入第一份后，这里显示平均分、主要问题和建议。</translation>
    </message>
    <message>
        <source>Average %1</source>
        <translation>平均 %1</translation>
    </message>
    <message>
        <source>5 very satisfied</source>
        <translation>5 很满意</translation>
    </message>
    <message>
        <source>4 satisfied</source>
        <translation>4 满意</translation>
    </message>
    <message>
        <source>3 fair</source>
        <translation>3 一般</translation>
    </message>
    <message>
        <source>2 dissatisfied</source>
        <translation>2 不满意</translation>
    </message>
    <message>
        <source>1 very dissatisfied</source>
        <translation>1 很不满意</translation>
    </message>
    <message>
        <source>Main problems</source>
        <translation>主要问题</translation>
    </message>
    <message>
        <source>questions below 4 on average, the worst first</source>
        <translation>平均低于 4 分的问题，最差的在前</translation>
    </message>
    <message numerus="yes">
        <source>%n with 1 or 2</source>
        <translation>
            <numerusform>%n 份打了 1 或 2 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n 份作答</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::SurveysPane</name>
    <message>
        <source>New questionnaire</source>
        <translation>新建问卷</translation>
    </message>
    <message>
        <source>No questionnaire yet</source>
        <translation>还没有问卷</translation>
    </message>
    <message>
        <source>Write a few questions; customers&apos; answers become an average, the main problems and a list of suggestions.</source>
        <translation>写几个问题；客户的答复会汇总成平均分、主要问题和改进建议。</translation>
    </message>
    <message>
        <source>Record an answer</source>
        <translation>录入答复</translation>
    </message>
    <message>
        <source>Change the questions</source>
        <translation>修改问题</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>问卷</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 份答复</numerusform>
        </translation>
    </message>
    <message>
        <source>A question a line. Behind it [1-5] asks for a score, [yes / no] for a choice, nothing for words.</source>
        <translation>每行一个问题。后面写 [1-5] 表示打分，[愿意 / 不愿意] 表示选择，不写表示填文字。</translation>
    </message>
    <message>
        <source>Answer to: %1</source>
        <translation>答复：%1</translation>
    </message>
    <message>
        <source>Questionnaire changed: %1</source>
        <translation>已修改问卷：%1</translation>
    </message>
    <message>
        <source>Questionnaire added: %1</source>
        <translation>已新增问卷：%1</translation>
    </message>
    <message>
        <source>Survey answer recorded</source>
        <translation>已录入问卷答复</translation>
    </message>
    <message>
        <source>“%1” has %2. Nothing was deleted.</source>
        <translation>“%1”下还有 %2，没有删除。</translation>
    </message>
    <message>
        <source>Delete all of it</source>
        <translation>连同答复一起删除</translation>
    </message>
    <message>
        <source>Questionnaire deleted</source>
        <translation>已删除问卷</translation>
    </message>
    <message>
        <source>What the answers came to</source>
        <translation>调查结果</translation>
    </message>
</context>
<context>
    <name>kebu::TagsEditor</name>
    <message>
        <source>Add a tag, Return keeps it</source>
        <translation>添加标签，按 Enter 确认</translation>
    </message>
</context>
<context>
    <name>kebu::TakeAlongDialog</name>
    <message>
        <source>Take with me</source>
        <translation>带走</translation>
    </message>
    <message>
        <source>Take with you</source>
        <translation>带走</translation>
    </message>
    <message>
        <source>Copying and verifying the book</source>
        <translation>正在复制并校验客户簿</translation>
    </message>
    <message>
        <source>The whole book is copied to a stick or a folder of yours, with the same passphrase. You go on working in the copy; this one is for reading only until you bring the copy back.</source>
        <translation>整本客户簿会复制到 U 盘或您的文件夹，密码不变。之后在副本里工作；带回之前，这一本只能查看。</translation>
    </message>
    <message>
        <source>&amp;Copy to</source>
        <translation>复制到(&amp;C)</translation>
    </message>
    <message>
        <source>Where the copy goes</source>
        <translation>副本放在哪里</translation>
    </message>
    <message>
        <source>Choose where the copy goes: a stick, or a folder that travels with you.</source>
        <translation>请选择副本放在哪里：U 盘，或随身带走的文件夹。</translation>
    </message>
    <message>
        <source>Please leave the stick in.</source>
        <translation>请勿拔出 U 盘。</translation>
    </message>
    <message>
        <source>The book was not taken along.</source>
        <translation>客户簿没有带走。</translation>
    </message>
</context>
<context>
    <name>kebu::TargetsDialog</name>
    <message>
        <source>New target</source>
        <translation>新建目标</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Reached of the goal</source>
        <translation>完成 / 目标</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Save the target</source>
        <translation>保存目标</translation>
    </message>
    <message>
        <source>Target removed</source>
        <translation>删除目标</translation>
    </message>
</context>
<context>
    <name>kebu::TaskPopup</name>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>To</source>
        <translation>改到</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>改到(&amp;T)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>on a business trip until then</source>
        <translation>对方出差，到时再联系</translation>
    </message>
    <message>
        <source>asked not to be called this month</source>
        <translation>对方要求本月不打电话</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Skip this time</source>
        <translation>本次跳过</translation>
    </message>
    <message>
        <source>Say why, so that you know later.</source>
        <translation>请写明原因，方便以后查看。</translation>
    </message>
    <message>
        <source>That has passed already</source>
        <translation>该时间已过</translation>
    </message>
</context>
<context>
    <name>kebu::TimelineModel</name>
    <message numerus="yes">
        <source>written down %n hour(s) later</source>
        <translation>
            <numerusform>补录，晚 %n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>kept %1</source>
        <translation>%1 已兑现</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已安排</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>written down %n minute(s) later</source>
        <translation>
            <numerusform>%n 分钟后补录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>corrected %n time(s)</source>
        <translation>
            <numerusform>更正 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::TimelineView</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>互动</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Search the timeline</source>
        <translation>搜时间线</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商务</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>已兑现：%1</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>承诺已兑现</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Change the promise…</source>
        <translation>修改承诺…</translation>
    </message>
    <message>
        <source>Change the follow-up…</source>
        <translation>修改跟进…</translation>
    </message>
    <message>
        <source>Change a promise</source>
        <translation>修改承诺</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Promise changed</source>
        <translation>承诺已修改</translation>
    </message>
    <message>
        <source>An entry of the timeline copied unmasked</source>
        <translation>复制了一条未脱敏的往来记录</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>修改记录</translation>
    </message>
</context>
<context>
    <name>kebu::TodayHeader</name>
    <message>
        <source>worked in exchange for %1</source>
        <translation>%1调休上班</translation>
    </message>
    <message>
        <source>last working day before %1</source>
        <translation>%1前最后一个工作日</translation>
    </message>
    <message>
        <source>%1 is %2 over</source>
        <translation>%1 超出 %2 个</translation>
    </message>
    <message>
        <source>%1 is worked</source>
        <translation>%1 调休上班</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n done today, </source>
        <translation>
            <numerusform>今天已完成 %n，</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>还剩 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>lunar %1</source>
        <translation>农历%1</translation>
    </message>
    <message numerus="yes">
        <source>Work through %n</source>
        <translation>
            <numerusform>逐个处理 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Grade A %1</source>
        <translation>A 级 %1</translation>
    </message>
    <message>
        <source>Calls %1</source>
        <translation>电话 %1</translation>
    </message>
    <message>
        <source>Visits %1</source>
        <translation>拜访 %1</translation>
    </message>
    <message>
        <source>Load of three weeks</source>
        <translation>三周跟进量</translation>
    </message>
    <message>
        <source>Mine %1</source>
        <translation>我的 %1</translation>
    </message>
</context>
<context>
    <name>kebu::TodayScreen</name>
    <message>
        <source>That was the last follow-up of today.</source>
        <translation>今天的跟进都处理完了。</translation>
    </message>
    <message>
        <source>Follow-up moved to %1</source>
        <translation>跟进已改到 %1</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>没有到期的跟进</translation>
    </message>
    <message>
        <source>Follow-ups appear here by themselves, by grade and agreement. Add a customer, or bring your lists in.</source>
        <translation>跟进会按等级和约定自动出现在这里。新建一个客户，或导入已有名单。</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>That day has passed: choose today or a later one.</source>
        <translation>那天已经过去，请选今天或之后。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>kebu::TopBar</name>
    <message>
        <source>Find a customer, contact, number, end of a phone…</source>
        <translation>搜索客户、联系人、编号、电话尾号…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>Mask names, phones and e-mail everywhere (%1)</source>
        <translation>所有界面的姓名、电话、邮箱脱敏（%1）</translation>
    </message>
    <message>
        <source>Quick log</source>
        <translation>快速记录</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New customer (%1). Drop photos of business cards here.</source>
        <translation>新建客户（%1）。可把名片照片拖到这里。</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>已脱敏</translation>
    </message>
</context>
<context>
    <name>kebu::TotalsLine</name>
    <message>
        <source>in progress</source>
        <translation>进行中</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>expected in %1</source>
        <translation>%1预计成交</translation>
    </message>
</context>
<context>
    <name>kebu::TranscriptFold</name>
    <message numerus="yes">
        <source>In the customer&apos;s words: a chat of %n line(s)</source>
        <translation>
            <numerusform>客户原话：聊天记录 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>As plain text</source>
        <translation>改为正文</translation>
    </message>
    <message>
        <source>The chat</source>
        <translation>聊天记录</translation>
    </message>
</context>
<context>
    <name>kebu::Tray</name>
    <message>
        <source>&amp;Open Kebu</source>
        <translation>打开客簿(&amp;O)</translation>
    </message>
    <message>
        <source>The book is locked</source>
        <translation>客簿已锁定</translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>今天 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Kebu, locked</source>
        <translation>客簿，已锁定</translation>
    </message>
    <message numerus="yes">
        <source>Kebu, %n due today</source>
        <translation>
            <numerusform>客簿，今天 %n 个跟进</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::TrendChart</name>
    <message>
        <source>period before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>this period</source>
        <translation>本期</translation>
    </message>
</context>
<context>
    <name>kebu::UnlockForm</name>
    <message>
        <source>The passphrase does not fit.</source>
        <translation>密码不对。</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>文件已损坏。</translation>
    </message>
    <message>
        <source>This is not a Kebu book.</source>
        <translation>这不是客簿文件。</translation>
    </message>
    <message>
        <source>The book is open elsewhere.</source>
        <translation>客簿已在别处打开。</translation>
    </message>
    <message>
        <source>The book needs a newer Kebu.</source>
        <translation>需要更新版本的客簿才能打开。</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>文件已不在原处。</translation>
    </message>
    <message>
        <source>The folder cannot be written.</source>
        <translation>文件夹无法写入。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>The book did not open.</source>
        <translation>客簿没有打开。</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>正在解锁…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Choose a book</source>
        <translation>选择客簿</translation>
    </message>
    <message>
        <source>Unlock “%1”</source>
        <translation>解锁“%1”</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大写锁定已打开。</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Deriving the key</source>
        <translation>正在生成密钥</translation>
    </message>
    <message>
        <source>The whole book is encrypted (SQLCipher 4, AES-256). Without the passphrase nobody opens it, we included. Keep it written down in a safe place.</source>
        <translation>客簿整体加密（SQLCipher 4，AES-256）。没有密码谁也打不开，包括我们。请把密码写在纸上，妥善保管。</translation>
    </message>
    <message>
        <source>The kit does not fit this book.</source>
        <translation>这张恢复单打不开这本客簿。</translation>
    </message>
    <message>
        <source>Perhaps the passphrase was changed after it was printed; then it opens the backups of that time.</source>
        <translation>可能打印之后改过密码；它仍能打开当时的备份。</translation>
    </message>
    <message>
        <source>The kit is not complete.</source>
        <translation>恢复单输入有误。</translation>
    </message>
    <message>
        <source>&amp;Emergency kit</source>
        <translation>应急恢复单(&amp;E)</translation>
    </message>
    <message>
        <source>The groups of the emergency kit</source>
        <translation>应急恢复单的各组</translation>
    </message>
    <message>
        <source>XXXXX-XXXXX-XXXXX-…</source>
        <comment>how an emergency kit looks</comment>
        <translation>XXXXX-XXXXX-XXXXX-…</translation>
    </message>
    <message>
        <source>Nobody can reset a passphrase, we included. The emergency kit is the sheet that Kebu offered when the book was made: type its 14 groups, and set a new passphrase afterwards. Without either, only a backup with a passphrase you know is left.</source>
        <translation>密码谁也无法重置，我们也不行。应急恢复单是新建客簿时提供打印的那张纸：输入上面的 14 组字符，打开后再设置新密码。两者都没有时，只能用知道密码的旧备份恢复。</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>改用密码</translation>
    </message>
    <message>
        <source>Forgot the passphrase?</source>
        <translation>忘记密码？</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>Everything can be looked at, found, printed and exported; nothing can be changed.</source>
        <translation>可以查看、查找、打印和导出，不能改动。</translation>
    </message>
    <message>
        <source>The book is from an older Kebu.</source>
        <translation>客簿来自旧版 Kebu。</translation>
    </message>
</context>
<context>
    <name>kebu::UnlockScreen</name>
    <message>
        <source>Open a book</source>
        <translation>打开客簿</translation>
    </message>
    <message>
        <source>Kebu books (*.kebu)</source>
        <translation>客簿文件 (*.kebu)</translation>
    </message>
    <message>
        <source>Perhaps it was moved or renamed, or its drive is not connected: %1</source>
        <translation>可能已移动、改名，或所在的盘没有接上：%1</translation>
    </message>
    <message>
        <source>Last opened %1</source>
        <translation>上次打开：%1</translation>
    </message>
</context>
<context>
    <name>kebu::UnlockSide</name>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Kebu</source>
        <translation>Kebu 客簿</translation>
    </message>
    <message>
        <source>Your customers at hand, on this computer only</source>
        <translation>客户都在手边，只在这台电脑上</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>New book…</source>
        <translation>新建客簿…</translation>
    </message>
    <message>
        <source>Open another book…</source>
        <translation>打开其他客簿…</translation>
    </message>
    <message>
        <source>Open the demo book</source>
        <translation>打开演示客簿</translation>
    </message>
    <message>
        <source>invented customers</source>
        <translation>虚构客户</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
</context>
<context>
    <name>kebu::UserPage</name>
    <message>
        <source>About you</source>
        <translation>关于你</translation>
    </message>
    <message>
        <source>Your name stands on printed sheets and in the history of changes.</source>
        <translation>你的名字会出现在打印的表单和修改记录里。</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>你的姓名(&amp;N)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Give a name; initials will do.</source>
        <translation>请填姓名，缩写也行。</translation>
    </message>
    <message>
        <source>Your name is now %1</source>
        <translation>你的姓名已改为 %1</translation>
    </message>
</context>
<context>
    <name>kebu::ValuesDialog</name>
    <message>
        <source>What the words mean</source>
        <translation>用词对应</translation>
    </message>
    <message>
        <source>Words and entries</source>
        <translation>用词与选项</translation>
    </message>
    <message>
        <source>Word of the file</source>
        <translation>文件里的用词</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>对应为</translation>
    </message>
    <message>
        <source>What &quot;%1&quot; becomes</source>
        <translation>“%1”对应什么</translation>
    </message>
    <message>
        <source>(a new entry)</source>
        <translation>（新选项）</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（留空）</translation>
    </message>
    <message>
        <source>Words of &quot;%1&quot; in the first rows, and the entries of %2 they become. The rest of the file is being counted…</source>
        <translation>前几行里“%1”的用词，以及它们对应的%2选项。正在统计文件的其余部分…</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Words of &quot;%1&quot; in the whole file, and the entries of %2 they become.</source>
        <translation>整个文件里“%1”的用词，以及它们对应的%2选项。</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>就这样对应</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>kebu::ViewTabs</name>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>Grade A</source>
        <translation>A 级</translation>
    </message>
    <message>
        <source>Silent for three months</source>
        <translation>三个月未联系</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>沉睡</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>未安排跟进</translation>
    </message>
    <message>
        <source>Keep these conditions as a view</source>
        <translation>把当前条件存为视图</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Close this view</source>
        <translation>关闭此视图</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Keep the conditions in sight in this view</source>
        <translation>把当前条件存入此视图</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>删除此视图</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
</context>
<context>
    <name>kebu::WelcomePanel</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎使用客簿</translation>
    </message>
    <message>
        <source>Kebu tells you each morning whom to contact and why, and takes ten seconds to write down what came of it.</source>
        <translation>每天早上告诉您该联系谁、为什么；联系完，十秒钟记下结果。</translation>
    </message>
    <message>
        <source>1  Make a book</source>
        <translation>1  新建一本客簿</translation>
    </message>
    <message>
        <source>A file of your own, encrypted, on this computer. The passphrase is the only key; print the emergency kit that is offered.</source>
        <translation>一个加密文件，只在这台电脑上。密码是唯一的钥匙，请打印随后提供的应急恢复单。</translation>
    </message>
    <message>
        <source>2  Bring your customers</source>
        <translation>2  导入客户</translation>
    </message>
    <message>
        <source>3  Open Today</source>
        <translation>3  打开“今日”</translation>
    </message>
    <message>
        <source>Who is due stands on top. Ctrl+L logs a contact, Ctrl+K finds everything.</source>
        <translation>该联系的客户排在最前。Ctrl+L 记录沟通，Ctrl+K 查找一切。</translation>
    </message>
    <message>
        <source>Look around in the demo first</source>
        <translation>先看看演示客簿</translation>
    </message>
    <message>
        <source>Tables of Excel and WPS, CSV, contacts of a phone or of Outlook: columns are recognised, and a trial run shows every row first.</source>
        <translation>Excel、WPS 表格、CSV、手机或 Outlook 通讯录都能直接导入：自动识别各列，导入前先预览每一行。</translation>
    </message>
</context>
<context>
    <name>kebu::WhyPopover</name>
    <message>
        <source>Why no date?</source>
        <translation>为什么没有日期？</translation>
    </message>
    <message>
        <source>Why %1?</source>
        <translation>为什么是 %1？</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>最迟 %1</translation>
    </message>
    <message>
        <source>ideal %1, latest %2</source>
        <translation>理想 %1，最迟 %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>in time or late; ideal and latest day</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>kebu::WordList</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>合并到…</translation>
    </message>
</context>
<context>
    <name>kebu::WorkDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>kebu::YesNoEditor</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>kebu::paint</name>
    <message>
        <source>asleep</source>
        <comment>a dormant customer, on a grade badge, short</comment>
        <translation>沉睡</translation>
    </message>
    <message>
        <source>%1 d, %2 over</source>
        <comment>days in a stage, days beyond its limit</comment>
        <translation>%1 天，超 %2</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days in a stage</comment>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>kebu::sqlcipher::CipherDriver</name>
    <message>
        <source>Error closing database</source>
        <translation>关闭数据库出错</translation>
    </message>
    <message>
        <source>Unable to begin transaction</source>
        <translation>无法开始事务</translation>
    </message>
    <message>
        <source>Unable to commit transaction</source>
        <translation>无法提交事务</translation>
    </message>
    <message>
        <source>Unable to rollback transaction</source>
        <translation>无法回滚事务</translation>
    </message>
</context>
<context>
    <name>listing</name>
    <message>
        <source>Only customers can be searched by words.</source>
        <translation>只有客户可以按词语搜索。</translation>
    </message>
    <message>
        <source>%1 has no field &quot;%2&quot; to sort by.</source>
        <translation>%1没有可排序的字段“%2”。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The book to open.</source>
        <translation>要打开的客簿。</translation>
    </message>
    <message>
        <source>Open the demo book with the passphrase in KEBU_PASSPHRASE.</source>
        <translation>打开演示客簿，密码取自 KEBU_PASSPHRASE。</translation>
    </message>
    <message>
        <source>Language: zh_CN or en.</source>
        <translation>语言：zh_CN 或 en。</translation>
    </message>
    <message>
        <source>Appearance: light, dark or contrast.</source>
        <translation>外观：light、dark 或 contrast。</translation>
    </message>
    <message>
        <source>Bring the log form of the running program to the front; the argument names the customer.</source>
        <translation>把正在运行的程序的记录表单调到前台；参数为客户。</translation>
    </message>
</context>
<context>
    <name>merge</name>
    <message>
        <source>A record cannot be merged with itself.</source>
        <translation>不能把一条记录和它自己合并。</translation>
    </message>
    <message>
        <source>The customers were merged.</source>
        <translation>客户已合并。</translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation>将 %1 并入 %2</translation>
    </message>
    <message>
        <source>from a merged record</source>
        <translation>来自合并的记录</translation>
    </message>
    <message>
        <source>Only customers, contacts, products and tags can be merged, not %1.</source>
        <translation>只能合并客户、联系人、产品和标签，不能合并%1。</translation>
    </message>
</context>
<context>
    <name>metrics</name>
    <message>
        <source>Conversion</source>
        <translation>客户转化率</translation>
    </message>
    <message>
        <source>Of the customers first met in the period (first contact, where it is unknown the registration; no period: all), those with a won opportunity, a signed contract, or a stage that ever was contract signed or further.</source>
        <translation>本期首次接触的客户（未填首次接触的按登记日期；不限时段则为全部）中，有赢单商机、已签合同，或阶段到过“合同签订”及以后的占比。</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>流失率</translation>
    </message>
    <message>
        <source>Of the customers who ever were in the deal or service phase, or were first recorded as ended, those who ended (in the period). Value: the amounts of their won and still open opportunities.</source>
        <translation>曾进入成交或服务阶段、或登记时即已终止的客户中，（本期）合作终止的占比。数值：这些客户赢单和未结束商机的金额。</translation>
    </message>
    <message>
        <source>Churn reasons</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>Of all customers who ended (in the period), those who ended for this reason. Value: the amounts of their won and still open opportunities.</source>
        <translation>（本期）全部流失客户中，因该原因流失的占比。数值：这些客户赢单和未结束商机的金额。</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>转化漏斗</translation>
    </message>
    <message>
        <source>Customers who entered each stage in the period; of them, those who ever came further than that stage. Total: customers who entered any of the stages, and of them those who ever came to a signed contract.</source>
        <translation>本期进入各阶段的客户数，及其中后来进入更后阶段的客户数。合计：本期进入过任一阶段的客户，及其中到过“合同签订”的客户。</translation>
    </message>
    <message>
        <source>Customers have no field called %1.</source>
        <translation>客户没有名为 %1 的字段。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>(blank)</source>
        <comment>the field is empty</comment>
        <translation>（空白）</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Logged on time</source>
        <translation>记录及时率</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>时段的结束早于开始。</translation>
    </message>
    <message>
        <source>A comparison with the period before needs a first and a last day.</source>
        <translation>与上期对比需要起止日期。</translation>
    </message>
    <message>
        <source>%1 has rows of its own and is not grouped by a field.</source>
        <translation>%1有固定的行，不能按字段分组。</translation>
    </message>
    <message>
        <source>There is no metric called %1. Known are: %2.</source>
        <translation>没有名为 %1 的指标。可用的有：%2。</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>赢单率</translation>
    </message>
    <message>
        <source>Of the opportunities closed in the period, won or lost, those won. Value: the amount won.</source>
        <translation>本期结束的商机（赢单和输单）中赢单的占比。数值：赢单金额。</translation>
    </message>
    <message>
        <source>Win rate, of all opened</source>
        <translation>赢单率（按新建商机）</translation>
    </message>
    <message>
        <source>Of all opportunities opened in the period, those won by now. Value: the amount won.</source>
        <translation>本期新建的全部商机中，至今已赢单的占比。数值：赢单金额。</translation>
    </message>
    <message>
        <source>Ever customers</source>
        <translation>曾成交客户</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已流失</translation>
    </message>
    <message>
        <source>Churn rate</source>
        <translation>流失率</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Ended in all</source>
        <translation>流失总数</translation>
    </message>
    <message>
        <source>For this reason</source>
        <translation>因此原因</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>no grade</source>
        <translation>未评级</translation>
    </message>
    <message>
        <source>Industries over the years</source>
        <translation>历年行业构成</translation>
    </message>
    <message>
        <source>Of the customers first met in the period, by the year of it, those of each industry. Customers of the archive count.</source>
        <translation>期间内首次接触的客户，按首次接触的年份，各行业所占的客户数。已归档客户计入。</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新增客户</translation>
    </message>
    <message>
        <source>Of the industry</source>
        <translation>该行业客户</translation>
    </message>
    <message>
        <source>Frequent needs</source>
        <translation>高频需求</translation>
    </message>
    <message>
        <source>Of the customers first met in the period (no period: all) who have a need tag, those with this one. A customer with two stands behind both.</source>
        <translation>期间内首次接触（不设期间则为全部）且带有需求标签的客户中，带此标签的客户。一位客户有两个标签时，两处都计入。</translation>
    </message>
    <message>
        <source>With a need tag</source>
        <translation>有需求标签</translation>
    </message>
    <message>
        <source>With this one</source>
        <translation>带此标签</translation>
    </message>
    <message>
        <source>Frequent tags</source>
        <translation>常用标签</translation>
    </message>
    <message>
        <source>Of the customers first met in the period (no period: all), those with this tag of any kind. A customer with two stands behind both.</source>
        <translation>期间内首次接触的客户（不设期间则为全部）中，带此标签的客户，不分标签类型。一位客户有两个标签时，两处都计入。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>With this tag</source>
        <translation>带此标签</translation>
    </message>
    <message>
        <source>Regrading</source>
        <translation>等级变动</translation>
    </message>
    <message>
        <source>Of all changes of a customer&apos;s grade in the period, those from this letter to that one; the first grade comes from none. What gave the same letter again is left out.</source>
        <translation>期间内客户等级的全部变动中，由此等级变为彼等级的次数；首次评级视为从未评级变来。等级未变的评定不计。</translation>
    </message>
    <message>
        <source>Changes in all</source>
        <translation>变动总数</translation>
    </message>
    <message>
        <source>This way</source>
        <translation>此方向</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>沟通</translation>
    </message>
    <message>
        <source>Of the interactions that happened in the period, those that reached the customer; calls without answer and messages without reply did not.</source>
        <translation>期间内发生的沟通中，联系上客户的次数；未接和未回不算。</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>沟通记录</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已联系上</translation>
    </message>
    <message>
        <source>Reached ÷ all</source>
        <translation>联系上 ÷ 全部</translation>
    </message>
    <message>
        <source>Interaction frequency</source>
        <translation>沟通频率</translation>
    </message>
    <message>
        <source>Of the customers met by the period&apos;s last day, without ended, not won and archived ones, those reached in the period. Value: interactions that reached them, on average of all of these customers.</source>
        <translation>截至期末已接触的客户（不含合作终止、未成交和已归档的）中，期间内联系上的客户。数值：联系上的沟通次数，按这些客户平均。</translation>
    </message>
    <message>
        <source>Customers in care</source>
        <translation>在维护客户</translation>
    </message>
    <message>
        <source>Reached ÷ in care</source>
        <translation>联系上 ÷ 在维护</translation>
    </message>
    <message>
        <source>Contacts each</source>
        <translation>户均沟通</translation>
    </message>
    <message>
        <source>Of the interactions that happened in the period, those recorded within the limit of the settings, which is 24 hours unless the team chose another. Value: the median delay in minutes.</source>
        <translation>期间内发生的沟通中，在设定时限（默认 24 小时）内记录的占比。数值：记录延迟的中位数（分钟）。</translation>
    </message>
    <message>
        <source>Logged in time</source>
        <translation>按时记录</translation>
    </message>
    <message>
        <source>Median delay</source>
        <translation>中位延迟</translation>
    </message>
    <message>
        <source>Late records per person</source>
        <translation>各人补录情况</translation>
    </message>
    <message>
        <source>Of the interactions that happened in the period, those recorded after the limit of the settings, by who recorded them. Value: the median delay in minutes of the late ones.</source>
        <translation>期间内发生的沟通中，超过设置时限才记录的，按记录人统计。数值：补录延迟的中位数（分钟）。</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>Late ÷ all</source>
        <translation>补录 ÷ 全部</translation>
    </message>
    <message>
        <source>Follow-ups on time</source>
        <translation>跟进按时率</translation>
    </message>
    <message>
        <source>Of the follow-ups due in the period that are past their day, done or skipped, those done with an interaction not later than the day they were due.</source>
        <translation>期间内到期且已过期、已完成或已跳过的跟进中，在到期日当天或之前以沟通完成的。</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>On time ÷ due</source>
        <translation>按时 ÷ 到期</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>承诺兑现</translation>
    </message>
    <message>
        <source>Of the promises due in the period, ours and theirs, that are past their day or kept, those kept by that day.</source>
        <translation>期间内到期的承诺（我方和对方）中，已过期或已兑现的，按期兑现的数量。</translation>
    </message>
    <message>
        <source>Promises due</source>
        <translation>到期承诺</translation>
    </message>
    <message>
        <source>Kept in time</source>
        <translation>按期兑现</translation>
    </message>
    <message>
        <source>Kept ÷ due</source>
        <translation>兑现 ÷ 到期</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签约</translation>
    </message>
    <message>
        <source>Signed ÷ new</source>
        <translation>签约 ÷ 新增</translation>
    </message>
    <message>
        <source>Conversion of grade A</source>
        <translation>A 级签约率</translation>
    </message>
    <message>
        <source>Of the customers who were given grade A in the period (no period: who ever had it), those who converted by now, as defined under conversion.</source>
        <translation>期间内被评为 A 级的客户（不设期间则为曾为 A 级的）中，至今已签约的，签约的定义同签约率。</translation>
    </message>
    <message>
        <source>Grade A given</source>
        <translation>评为 A 级</translation>
    </message>
    <message>
        <source>Signed ÷ grade A</source>
        <translation>签约 ÷ A 级</translation>
    </message>
    <message>
        <source>First contact to first deal</source>
        <translation>首次接触到首单</translation>
    </message>
    <message>
        <source>Of the customers whose first won opportunity was closed in the period, those whose first contact is known and not later than it. Value: the median of the days between; the others are left out of it.</source>
        <translation>首个赢单商机在期间内结束的客户中，首次接触日期已知且不晚于赢单的。数值：两者相隔天数的中位数；其余不计入。</translation>
    </message>
    <message>
        <source>First deal won</source>
        <translation>首单客户</translation>
    </message>
    <message>
        <source>First contact known</source>
        <translation>首次接触已知</translation>
    </message>
    <message>
        <source>Known ÷ won</source>
        <translation>已知 ÷ 首单</translation>
    </message>
    <message>
        <source>Median days</source>
        <translation>中位天数</translation>
    </message>
    <message>
        <source>Time in stage</source>
        <translation>阶段停留</translation>
    </message>
    <message>
        <source>Stays of customers in a stage that began in the period; of them, those that ended since. Value: the median of the days the ended ones took; stays that go on are left out of it.</source>
        <translation>期间内客户进入各阶段的停留，其中已离开的。数值：已离开者停留天数的中位数；仍在该阶段的不计入。</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>Left ÷ entered</source>
        <translation>离开 ÷ 进入</translation>
    </message>
    <message>
        <source>Closed deals</source>
        <translation>已结束商机</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>Amount won</source>
        <translation>赢单金额</translation>
    </message>
    <message>
        <source>Opened deals</source>
        <translation>新建商机</translation>
    </message>
    <message>
        <source>Why deals were lost</source>
        <translation>输单原因</translation>
    </message>
    <message>
        <source>Of all opportunities lost in the period, those lost for this reason. Value: their amounts.</source>
        <translation>期间内全部输单中，因此原因输掉的。数值：其金额。</translation>
    </message>
    <message>
        <source>Lost in all</source>
        <translation>输单总数</translation>
    </message>
    <message>
        <source>Amount lost</source>
        <translation>输单金额</translation>
    </message>
    <message>
        <source>Against competitors</source>
        <translation>竞品对比</translation>
    </message>
    <message>
        <source>Of the opportunities closed in the period that name a competitor, those won all the same. Value: the amount won.</source>
        <translation>期间内结束且写明竞品的商机中，仍然赢下的。数值：赢单金额。</translation>
    </message>
    <message>
        <source>Closed against it</source>
        <translation>与其竞争</translation>
    </message>
    <message>
        <source>Sales cycle</source>
        <translation>销售周期</translation>
    </message>
    <message>
        <source>Of the opportunities won in the period, those whose opening day is known and not later than the closing day. Value: the median of the days between.</source>
        <translation>期间内赢单的商机中，建立日期已知且不晚于结束日期的。数值：两者相隔天数的中位数。</translation>
    </message>
    <message>
        <source>Won deals</source>
        <translation>赢单商机</translation>
    </message>
    <message>
        <source>With both days</source>
        <translation>两个日期齐全</translation>
    </message>
    <message>
        <source>Forecast, weighted</source>
        <translation>加权预测</translation>
    </message>
    <message>
        <source>Open opportunities expected to close in the period (no period: all open ones); of them, those with an amount and a probability. Value: the sum of amount times probability of these.</source>
        <translation>预计在期间内成交的进行中商机（不设期间则为全部进行中），其中填有金额和赢率的。数值：金额乘以赢率之和。</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>进行中商机</translation>
    </message>
    <message>
        <source>With probability</source>
        <translation>填有赢率</translation>
    </message>
    <message>
        <source>Weighted amount</source>
        <translation>加权金额</translation>
    </message>
    <message>
        <source>Forecast by own history</source>
        <translation>按历史预测</translation>
    </message>
    <message>
        <source>Open opportunities expected to close in the period (no period: all open ones); of them, those with an amount and a stage with history. Value: the sum of amount times the share that was won of this book&apos;s closed opportunities that had come as far as that stage; a lost one came as far as the stage where it was lost.</source>
        <translation>预计在期间内成交的进行中商机（不设期间则为全部进行中），其中有金额且所在阶段有历史的。数值：金额乘以本簿中曾走到该阶段的已结束商机的赢单比例之和；输单以输掉时所在阶段为准。</translation>
    </message>
    <message>
        <source>With history</source>
        <translation>有历史</translation>
    </message>
    <message>
        <source>Expected amount</source>
        <translation>预计金额</translation>
    </message>
    <message>
        <source>Renewal rate</source>
        <translation>续约率</translation>
    </message>
    <message>
        <source>Of the contracts, drafts aside, whose end lies in the period and is reached, or that are renewed already, those that another contract of the same customer renews. Value: the amounts of the renewed contracts.</source>
        <translation>到期日在期间内且已到期或已续签的合同（不含草稿）中，由同一客户的另一合同续签的。数值：被续签合同的金额。</translation>
    </message>
    <message>
        <source>Contracts ended</source>
        <translation>到期合同</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>已续约</translation>
    </message>
    <message>
        <source>Amount renewed</source>
        <translation>续约金额</translation>
    </message>
    <message>
        <source>%1 has no day to be grouped by.</source>
        <translation>%1 没有可供分组的日期。</translation>
    </message>
    <message>
        <source>Funnel of new customers</source>
        <translation>新客户漏斗</translation>
    </message>
    <message>
        <source>Customers first met in the period who ever came as far as each stage; of them, those who ever came further. Total: all customers first met in the period, and of them those who ever came to a signed contract.</source>
        <translation>期间内首次接触、曾到达各阶段的客户，其中曾走得更远的。合计：期间内首次接触的全部客户，其中曾签订合同的。</translation>
    </message>
    <message>
        <source>Came so far</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Went further</source>
        <translation>继续推进</translation>
    </message>
    <message>
        <source>Customers with an order in the period; of them the largest 5, 10 … 100 %, rounded up, by the amount of these orders. Value: their share of the amount (the Lorenz curve, from its upper end).</source>
        <translation>期间内有订单的客户，其中按订单金额排在前 5、10 … 100 %（向上取整）的。数值：其金额占比（洛伦兹曲线，从高端看）。</translation>
    </message>
    <message>
        <source>Customers with orders</source>
        <translation>有订单客户</translation>
    </message>
    <message>
        <source>Of the largest</source>
        <translation>其中大客户</translation>
    </message>
    <message>
        <source>Share of customers</source>
        <translation>客户占比</translation>
    </message>
    <message>
        <source>Share of amount</source>
        <translation>金额占比</translation>
    </message>
    <message>
        <source>The period lies before this book&apos;s first customer (%1).</source>
        <translation>这段时间早于本簿的第一位客户（%1）。</translation>
    </message>
    <message>
        <source>Nothing in this book falls into the period.</source>
        <translation>本簿在这段时间没有数据。</translation>
    </message>
    <message>
        <source>The book holds nothing to count yet.</source>
        <translation>本簿还没有可统计的数据。</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Customer value</source>
        <translation>客户价值</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>沟通</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>构成</translation>
    </message>
    <message>
        <source>Champions: recent, often, much</source>
        <translation>重要价值：近期、频繁、高额</translation>
    </message>
    <message>
        <source>To grow: recent, seldom, much</source>
        <translation>重要发展：近期、少次、高额</translation>
    </message>
    <message>
        <source>To keep: long ago, often, much</source>
        <translation>重要保持：久未、频繁、高额</translation>
    </message>
    <message>
        <source>To win back: long ago, seldom, much</source>
        <translation>重要挽留：久未、少次、高额</translation>
    </message>
    <message>
        <source>Regular: recent, often, little</source>
        <translation>一般价值：近期、频繁、低额</translation>
    </message>
    <message>
        <source>New: recent, seldom, little</source>
        <translation>一般发展：近期、少次、低额</translation>
    </message>
    <message>
        <source>Fading: long ago, often, little</source>
        <translation>一般保持：久未、频繁、低额</translation>
    </message>
    <message>
        <source>Sleeping: long ago, seldom, little</source>
        <translation>一般挽留：久未、少次、低额</translation>
    </message>
    <message>
        <source>Top 20 % of customers</source>
        <translation>前 20 % 客户</translation>
    </message>
    <message>
        <source>Customers with an order in the period; of them the top 20 %, rounded up, by the amount of these orders, equal amounts in the order of entry. Value: their share of the amount.</source>
        <translation>期间内有订单的客户，其中按订单金额排在前 20 %（向上取整，金额相同按录入先后）的。数值：其金额占比。</translation>
    </message>
    <message>
        <source>Top 20 %</source>
        <translation>前 20 %</translation>
    </message>
    <message>
        <source>RFM segments</source>
        <translation>RFM 分群</translation>
    </message>
    <message>
        <source>Of all customers with an order in the period, those of the segment: days since the last order not above the average, number of orders above it, amount above it, or not. The averages are those of the customers asked about. Value: the amount of their orders.</source>
        <translation>期间内有订单的全部客户中属于该分群的：距最近一单的天数是否不高于平均、订单数是否高于平均、金额是否高于平均。平均值取自所问的客户。数值：其订单金额。</translation>
    </message>
    <message>
        <source>In the segment</source>
        <translation>属于分群</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>应收款</translation>
    </message>
    <message>
        <source>Payments due in the period; of them, those not received yet. Value: the amount not received. Refunds are left out.</source>
        <translation>期间内应收的款项，其中尚未收到的。数值：未收金额。退款不计。</translation>
    </message>
    <message>
        <source>Payments due</source>
        <translation>应收笔数</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>Amount open</source>
        <translation>未收金额</translation>
    </message>
    <message>
        <source>Overdue payments</source>
        <translation>逾期款项</translation>
    </message>
    <message>
        <source>Payments due in the period and not received (no period: all); of them, those due before today. Value: the amount overdue.</source>
        <translation>期间内应收而未收的款项（不设期间则为全部），其中应收日早于今天的。数值：逾期金额。</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Amount overdue</source>
        <translation>逾期金额</translation>
    </message>
    <message>
        <source>Retention by cohort</source>
        <translation>客户留存</translation>
    </message>
    <message>
        <source>Customers by the month of their first order, for months that lie in the period (by quarter or year where asked for); of them, those who ordered in the first, second … month after it, up to today. Total: those customers, and of them those who ordered in any later month.</source>
        <translation>首单月份在期间内的客户，按首单月份（可按季或年）分组；其中在之后第一、第二……个月再次下单的，截至今天。合计：这些客户，其中在之后任一月份再次下单的。</translation>
    </message>
    <message>
        <source>First ordered</source>
        <translation>首单客户</translation>
    </message>
    <message>
        <source>Ordered again</source>
        <translation>再次下单</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>留存率</translation>
    </message>
    <message>
        <source>Cohorts are of a week, month, quarter or year, not of %1; a filter asks for a part of the customers.</source>
        <translation>留存只能按周、月、季或年分组，不能按 %1；要看部分客户请用筛选条件。</translation>
    </message>
    <message>
        <source>%1 of 5</source>
        <comment>a score</comment>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>Service cases</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>Of the service cases received in the period, those resolved by now. Value: the median time from receipt to resolution of these, in minutes.</source>
        <translation>期间内受理的服务单中，至今已解决的。数值：从受理到解决用时的中位数（分钟）。</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Resolved ÷ received</source>
        <translation>解决 ÷ 受理</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>中位用时</translation>
    </message>
    <message>
        <source>Cases resolved in time</source>
        <translation>服务单按时解决</translation>
    </message>
    <message>
        <source>Of the service cases whose time limit lies in the period and has passed, or that are resolved, those resolved within it. Cases without a limit are left out.</source>
        <translation>处理时限在期间内且已过时限或已解决的服务单中，在时限内解决的。没有时限的不计。</translation>
    </message>
    <message>
        <source>Cases due</source>
        <translation>到期服务单</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>In time ÷ due</source>
        <translation>按时 ÷ 到期</translation>
    </message>
    <message>
        <source>Needs met in time</source>
        <translation>需求按时满足</translation>
    </message>
    <message>
        <source>Of the needs whose wanted delivery lies in the period and has passed, or that are met, those met by that day. Dropped needs and needs without a wanted day are left out.</source>
        <translation>要求交付时间在期间内且已过期或已满足的需求中，按期满足的。已放弃和没有交付时间的不计。</translation>
    </message>
    <message>
        <source>Needs due</source>
        <translation>到期需求</translation>
    </message>
    <message>
        <source>Complaint rate</source>
        <translation>投诉率</translation>
    </message>
    <message>
        <source>Of the customers who ever were in the deal or service phase, or were first recorded as ended, those who complained in the period. Value: the number of their complaints received in the period.</source>
        <translation>曾处于成交或服务阶段（或首次登记即为终止）的客户中，期间内投诉过的。数值：期间内受理的投诉数。</translation>
    </message>
    <message>
        <source>Complained</source>
        <translation>有投诉</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉数</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Scores from 1 to 5 given in the period, in entries, answered surveys and closed cases; of them, those of 4 and 5. Value: the average score.</source>
        <translation>期间内给出的 1 至 5 分（满意度记录、问卷答复和已结服务单），其中 4 分和 5 分的。数值：平均分。</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分数</translation>
    </message>
    <message>
        <source>4 and 5</source>
        <translation>4 分和 5 分</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意率</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Distribution of satisfaction</source>
        <translation>满意度分布</translation>
    </message>
    <message>
        <source>Of all scores given in the period, in entries, answered surveys and closed cases, those of each step from 1 to 5.</source>
        <translation>期间内给出的全部评分（满意度记录、问卷答复和已结服务单）中，1 至 5 分各占多少。</translation>
    </message>
    <message>
        <source>Scores in all</source>
        <translation>评分总数</translation>
    </message>
    <message>
        <source>With this score</source>
        <translation>此分数</translation>
    </message>
    <message>
        <source>Reached at least once</source>
        <translation>至少联系上一次</translation>
    </message>
    <message>
        <source>A positive answer</source>
        <translation>态度好</translation>
    </message>
    <message>
        <source>An order</source>
        <translation>有订单</translation>
    </message>
    <message>
        <source>A complaint</source>
        <translation>有投诉</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>The customers asked about (a filter names those of a strategy) who were met before both spans: the period (none: the last 90 days) and as many days before it. Of them, those with each outcome in either span. Value: the change of the share, with its 95 % interval for paired shares (Newcombe 1998, method 10); an interval with 0 in it says that the change may be chance. Total: those reached in the period. What else changed with time is not taken out.</source>
        <translation>所问的客户（用筛选条件指明采取某项维护措施的客户）中，在两段时间之前已接触的：一段是所选期间（不设则为最近 90 天），另一段是之前同样天数。各段中出现每种结果的客户数。数值：占比的变化及其 95 % 置信区间（配对比例，Newcombe 1998 方法 10）；区间含 0 表示变化可能出于偶然。合计：期间内联系上的客户。其他随时间变化的因素没有剔除。</translation>
    </message>
    <message>
        <source>With the outcome</source>
        <translation>出现该结果</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>week %1, %2</source>
        <comment>number of the week, year</comment>
        <translation>%2 年第 %1 周</translation>
    </message>
    <message>
        <source>Q%2 %1</source>
        <comment>year, quarter</comment>
        <translation>%1 年第 %2 季度</translation>
    </message>
    <message>
        <source>Repeat purchases</source>
        <translation>复购</translation>
    </message>
    <message>
        <source>Customers with an order in the period; of them those who ordered on more than one day of it. Value: their share of the amount.</source>
        <translation>期间内有订单的客户，其中在不止一天下单的。数值：其金额占比。</translation>
    </message>
    <message>
        <source>Repeat rate</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>Largest customers</source>
        <translation>大客户占比</translation>
    </message>
    <message>
        <source>Payments received</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Payments received in the period; of them, those received by the day they were due (payments without such a day are in time). Value: the amount received. Refunds are left out.</source>
        <translation>期内收到的回款；其中在约定日期当天或之前到账的（没有约定日期的算按时）。数值：到账金额。退款不计。</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>回款笔数</translation>
    </message>
    <message>
        <source>In time ÷ all</source>
        <translation>按时 ÷ 全部</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>到账金额</translation>
    </message>
    <message>
        <source>everybody</source>
        <comment>whose target it is: the whole team&apos;s</comment>
        <translation>全体</translation>
    </message>
    <message>
        <source>nothing measures it</source>
        <translation>没有可统计的数据</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>reached, goal</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Targets whose days meet the period; of them, those reached by now. Value: what was reached as a share of the goal, over the target&apos;s own days and its owner&apos;s customers: the amount and the number of deals won as in the win rate, payments received, new customers as in conversion, contacts that reached the customer.</source>
        <translation>日期与所选时间有重叠的目标；其中到现在已达成的。数值：完成量占目标值的比例，按目标自己的起止日期和负责人的客户统计：签约金额和成交单数同赢单率，回款为到账金额，新增客户同签约转化，有效联系为联系上客户的次数。</translation>
    </message>
    <message>
        <source>Of the goal</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Targets reached</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>Reached ÷ targets</source>
        <translation>达成率</translation>
    </message>
    <message>
        <source>There is no row &quot;%1&quot;: this figure has no rows; &quot;total&quot; asks for all of it.</source>
        <translation>没有“%1”这一行：该指标不分行；用 total 查看全部。</translation>
    </message>
    <message>
        <source>There is no row &quot;%1&quot;; the keys are: %2.</source>
        <translation>没有“%1”这一行；可用的键：%2。</translation>
    </message>
</context>
<context>
    <name>openmatters</name>
    <message>
        <source>Promised by them</source>
        <translation>对方承诺</translation>
    </message>
    <message>
        <source>Promised by us</source>
        <translation>我方承诺</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Open matters</source>
        <translation>未了事项</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>续约</translation>
    </message>
    <message>
        <source>Money owed</source>
        <translation>应收款</translation>
    </message>
    <message>
        <source>Service case</source>
        <translation>服务单</translation>
    </message>
    <message>
        <source>The list is written as .xlsx or .csv; %1 is neither.</source>
        <translation>清单保存为 .xlsx 或 .csv；%1 都不是。</translation>
    </message>
</context>
<context>
    <name>quality</name>
    <message>
        <source>Incomplete: %1 %</source>
        <translation>资料不全：%1%</translation>
    </message>
    <message>
        <source>No contact since %1</source>
        <translation>%1 起没有联系</translation>
    </message>
    <message>
        <source>Never contacted</source>
        <translation>从未联系</translation>
    </message>
    <message>
        <source>Has a day of loss, but goes on</source>
        <translation>有流失日期，却仍在跟进</translation>
    </message>
    <message>
        <source>Ended, but a follow-up is planned</source>
        <translation>已结束，却还排着跟进</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <source>One way to write an e-mail address</source>
        <translation>统一邮箱写法</translation>
    </message>
    <message>
        <source>One way to write a credit code</source>
        <translation>统一信用代码写法</translation>
    </message>
    <message>
        <source>Area code %1 of %2</source>
        <translation>%2区号 %1</translation>
    </message>
    <message>
        <source>One way to write a telephone number</source>
        <translation>统一电话写法</translation>
    </message>
    <message>
        <source>The full name stands on the invoice</source>
        <translation>开票抬头上有全称</translation>
    </message>
    <message>
        <source>Blanks, width and brackets of a company name</source>
        <translation>公司名称的空格、全半角和括号</translation>
    </message>
    <message>
        <source>One way to write a date</source>
        <translation>统一日期写法</translation>
    </message>
</context>
<context>
    <name>query</name>
    <message>
        <source>&quot;%1&quot; is not one of the choices of %2: %3.</source>
        <translation>“%1”不是%2的选项，可选：%3。</translation>
    </message>
    <message>
        <source>an empty text fits nothing; ask &quot;is empty&quot; instead.</source>
        <translation>空文字匹配不到任何内容，请改用“is empty”。</translation>
    </message>
    <message>
        <source>&quot;and&quot;, &quot;or&quot; or the end; a text with blanks stands in double quotes</source>
        <translation>“and”“or”或结尾；含空格的文字要加双引号</translation>
    </message>
    <message>
        <source>The query is wrong at character %1: %2</source>
        <translation>条件第 %1 个字符处有误：%2</translation>
    </message>
    <message>
        <source>the quote that opens here is never closed.</source>
        <translation>这里的引号没有配对的结束引号。</translation>
    </message>
    <message>
        <source>it ends where %1 is expected.</source>
        <translation>条件不完整，后面应为%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands where %2 is expected.</source>
        <translation>“%1”的位置应为%2。</translation>
    </message>
    <message>
        <source>it is nested too deeply.</source>
        <translation>嵌套层数过多。</translation>
    </message>
    <message>
        <source>a closing bracket</source>
        <translation>右括号</translation>
    </message>
    <message>
        <source>a field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>%1 has no field &quot;%2&quot;.</source>
        <translation>%1没有字段“%2”。</translation>
    </message>
    <message>
        <source>&quot;in&quot; or &quot;between&quot;</source>
        <translation>“in”或“between”</translation>
    </message>
    <message>
        <source>&quot;empty&quot;</source>
        <translation>“empty”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says nothing about %2.</source>
        <translation>“%1”不能用于%2。</translation>
    </message>
    <message>
        <source>&quot;and&quot; with the upper end</source>
        <translation>“and”及上限</translation>
    </message>
    <message>
        <source>one of = != &lt; &lt;= &gt; &gt;= ~, &quot;in&quot;, &quot;between&quot; or &quot;is empty&quot;</source>
        <translation>= != &lt; &lt;= &gt; &gt;= ~、“in”“between”或“is empty”之一</translation>
    </message>
    <message>
        <source>an opening bracket</source>
        <translation>左括号</translation>
    </message>
    <message>
        <source>a comma or a closing bracket</source>
        <translation>逗号或右括号</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>recordtext</name>
    <message>
        <source>There is no %1 %2 in this book.</source>
        <translation>客簿里没有%1 %2。</translation>
    </message>
    <message>
        <source>Several of %1 are called %2; give the number or the id.</source>
        <translation>有多个%1叫 %2，请改用编号。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>regrade</name>
    <message>
        <source>%1 of 100 points</source>
        <translation>满分 100，得 %1 分</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>score: reasons</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Stopped. No grade was changed.</source>
        <translation>已停止，未更改任何等级。</translation>
    </message>
    <message>
        <source>The grade set by hand held until %1. %2</source>
        <translation>人工评级已于 %1 到期。%2</translation>
    </message>
    <message>
        <source>The grade would hold until %1, which has passed.</source>
        <translation>等级有效期 %1 已过。</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>This review is finished. Its figures and its comment stay as they are.</source>
        <translation>这次复盘已定稿，数字和小结不再改动。</translation>
    </message>
    <message>
        <source>This decision is a follow-up already.</source>
        <translation>这条改进措施已转为任务。</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新增客户</translation>
    </message>
    <message>
        <source>Signed of the new</source>
        <translation>新客户签约率</translation>
    </message>
    <message>
        <source>Amount won</source>
        <translation>赢单金额</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>赢单率</translation>
    </message>
    <message>
        <source>Conversion of grade A</source>
        <translation>A 级签约率</translation>
    </message>
    <message>
        <source>Customers ended</source>
        <translation>客户流失</translation>
    </message>
    <message>
        <source>Contacts for each customer</source>
        <translation>户均沟通</translation>
    </message>
    <message>
        <source>Logged on time</source>
        <translation>按时记录</translation>
    </message>
    <message>
        <source>Complaint rate</source>
        <translation>投诉率</translation>
    </message>
    <message>
        <source>Cases resolved in time</source>
        <translation>服务单按时解决</translation>
    </message>
    <message>
        <source>Needs met in time</source>
        <translation>需求按时满足</translation>
    </message>
    <message>
        <source>Renewal rate</source>
        <translation>续约率</translation>
    </message>
    <message>
        <source>Satisfaction, average</source>
        <translation>平均满意度</translation>
    </message>
    <message>
        <source>Overdue payments</source>
        <translation>逾期款项</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message numerus="yes">
        <source>Own cadence: every %n days</source>
        <translation>
            <numerusform>专属跟进频率：每 %n 天一次</numerusform>
        </translation>
    </message>
    <message>
        <source>Grade A: at least once a week</source>
        <translation>A 级：每周至少一次</translation>
    </message>
    <message numerus="yes">
        <source>Grade A: at least every %n days</source>
        <translation>
            <numerusform>A 级：至少每 %n 天一次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grade B: at least every %n days</source>
        <translation>
            <numerusform>B 级：至少每 %n 天一次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grade C: at least every %n days</source>
        <translation>
            <numerusform>C 级：至少每 %n 天一次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Key customer: a deep conversation every %n days</source>
        <translation>
            <numerusform>重点维护：每 %n 天一次深度沟通</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Potential: a solution every %n days</source>
        <translation>
            <numerusform>潜力培养：每 %n 天一次方案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At risk: a caring call every %n days</source>
        <translation>
            <numerusform>风险预警：每 %n 天一次关怀</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not graded yet: at least every %n days</source>
        <translation>
            <numerusform>尚未评定：至少每 %n 天一次</numerusform>
        </translation>
    </message>
    <message>
        <source>Caring call: hear what is wrong and help</source>
        <translation>关怀回访：了解问题并帮助解决</translation>
    </message>
    <message>
        <source>Deep conversation: plans, needs and how the cooperation goes</source>
        <translation>深度沟通：规划、需求与合作情况</translation>
    </message>
    <message>
        <source>Propose a solution</source>
        <translation>提供解决方案</translation>
    </message>
    <message>
        <source>Take the tailored proposal further</source>
        <translation>推进定制方案</translation>
    </message>
    <message>
        <source>Share cases and material</source>
        <translation>分享案例和资料</translation>
    </message>
    <message>
        <source>Greeting and product news</source>
        <translation>问候和产品动态</translation>
    </message>
    <message>
        <source>last contact today</source>
        <translation>从今天算起</translation>
    </message>
    <message numerus="yes">
        <source>%n days since the last contact</source>
        <translation>
            <numerusform>距上次联系 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no contact yet, known for %n days</source>
        <translation>
            <numerusform>登记 %n 天，尚未联系</numerusform>
        </translation>
    </message>
    <message>
        <source>no contact yet</source>
        <translation>尚未联系</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>rule; time since the last contact</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1; no answer on %2</source>
        <translation>%1；%2未接通</translation>
    </message>
    <message>
        <source>Not planned</source>
        <comment>no follow-up is scheduled</comment>
        <translation>未安排</translation>
    </message>
    <message numerus="yes">
        <source>Overdue %n days</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>%1, result awaited</source>
        <translation>%1，结果待补</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>意向</translation>
    </message>
    <message>
        <source>Intent: %1</source>
        <translation>意向度：%1</translation>
    </message>
    <message>
        <source>No open need</source>
        <translation>没有待解决的需求</translation>
    </message>
    <message>
        <source>Urgency of needs</source>
        <translation>需求紧急</translation>
    </message>
    <message>
        <source>Most urgent open need: %1</source>
        <translation>最急一项：%1</translation>
    </message>
    <message>
        <source>Importance of needs</source>
        <translation>需求重要</translation>
    </message>
    <message>
        <source>Most important open need: %1</source>
        <translation>最重一项：%1</translation>
    </message>
    <message>
        <source>Orders won: %1, together %2; open: %3</source>
        <translation>成交 %1 单 %2，进行中 %3</translation>
    </message>
    <message>
        <source>No order and no open opportunity</source>
        <translation>没有成交，也没有进行中的商机</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>订单价值</translation>
    </message>
    <message>
        <source>stage not recorded</source>
        <translation>阶段未填</translation>
    </message>
    <message>
        <source>stage gives %1 %</source>
        <comment>share in percent</comment>
        <translation>阶段 %1%</translation>
    </message>
    <message>
        <source>size not recorded</source>
        <translation>规模未填</translation>
    </message>
    <message>
        <source>employees: %1</source>
        <translation>员工 %1 人</translation>
    </message>
    <message>
        <source>buying power: %1</source>
        <translation>购买力%1</translation>
    </message>
    <message>
        <source>Stage and size</source>
        <translation>阶段与规模</translation>
    </message>
    <message>
        <source>A weight of the grading is below zero. Give zero or more.</source>
        <translation>评级权重不能为负数。</translation>
    </message>
    <message>
        <source>The weights of the letter add up to %1. They must add up to 100.</source>
        <translation>字母等级的权重合计为 %1，须为 100。</translation>
    </message>
    <message>
        <source>The weights of the digit add up to %1. They must add up to 100.</source>
        <translation>热度数字的权重合计为 %1，须为 100。</translation>
    </message>
    <message>
        <source>The thresholds of the grades must fall: A above B, 1 above 2, all above zero.</source>
        <translation>等级门槛须依次降低：A 高于 B，1 高于 2，且都大于零。</translation>
    </message>
    <message>
        <source>Half-life, full amounts and days of the grading must be above zero.</source>
        <translation>评级的半衰期、满分金额和天数须大于零。</translation>
    </message>
    <message numerus="yes">
        <source>Last contact on %1, %n days ago</source>
        <translation>
            <numerusform>%n 天前（%1）</numerusform>
        </translation>
    </message>
    <message>
        <source>Never reached since %1</source>
        <translation>%1 以来从未联系上</translation>
    </message>
    <message>
        <source>Never reached</source>
        <translation>从未联系上</translation>
    </message>
    <message>
        <source>Recency</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>联系频次</translation>
    </message>
    <message>
        <source>Contacts in the last 90 days: %1</source>
        <translation>近 90 天 %1 次</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Contacts in the last 30 days: %1, in the 60 days before: %2</source>
        <translation>近 30 天 %1 次，前 60 天 %2 次</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回应</translation>
    </message>
    <message>
        <source>Answered in the last 90 days: %1 of %2 attempts</source>
        <translation>近 90 天 %2 次，通 %1 次</translation>
    </message>
    <message numerus="yes">
        <source>No contact for %n days, the last was on %1</source>
        <translation>
            <numerusform>已 %n 天未联系，上次是%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Never reached in %n days, known since %1</source>
        <translation>
            <numerusform>%1登记，%n 天来从未联系上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Follow-up overdue for %n days, it was due on %1</source>
        <translation>
            <numerusform>跟进逾期 %n 天，应在%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Our promise is overdue for %n days, due on %1: %2</source>
        <translation>
            <numerusform>我方承诺逾期 %n 天（%1）：%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their promise is overdue for %n days, due on %1: %2</source>
        <translation>
            <numerusform>对方承诺逾期 %n 天（%1）：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Contacts are falling: %1 since %2, %3 in the 90 days before</source>
        <translation>互动减少：%2以来 %1 次，此前 90 天 %3 次</translation>
    </message>
    <message numerus="yes">
        <source>The expected close passed %n days ago, on %1: %2</source>
        <translation>
            <numerusform>预计成交日期（%1）已过 %n 天：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Open complaints: %1</source>
        <translation>未结投诉 %1 件</translation>
    </message>
    <message>
        <source>Open complaints: %1, the oldest since %2</source>
        <translation>未结投诉 %1 件，最早的从%2起</translation>
    </message>
    <message numerus="yes">
        <source>The contract ends in %n days, on %1: %2</source>
        <translation>
            <numerusform>合同 %n 天后（%1）到期：%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A payment is overdue for %n days, due on %1: %2</source>
        <translation>
            <numerusform>应收逾期 %n 天（%1）：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>A rhythm is shorter than one day. Give one day or more.</source>
        <translation>跟进频率不到一天，请填一天以上。</translation>
    </message>
    <message>
        <source>A rhythm ends before it begins: the latest day lies before the ideal one.</source>
        <translation>跟进频率前后颠倒：最晚天数比理想天数还早。</translation>
    </message>
    <message>
        <source>A rhythm is longer than two years. Give %1 days or less.</source>
        <translation>跟进频率超过两年，请填 %1 天以内。</translation>
    </message>
    <message>
        <source>The working day must end after it begins.</source>
        <translation>下班时间必须晚于上班时间。</translation>
    </message>
    <message>
        <source>Hours until a second try and follow-ups a day must be one or more.</source>
        <translation>没接再打的间隔和每天跟进上限都必须至少为 1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no answer to &quot;%2&quot;; give a whole number from %3 to %4.</source>
        <translation>“%1”不能作为“%2”的答案，请填 %3 到 %4 的整数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no answer to &quot;%2&quot;; choose one of: %3.</source>
        <translation>“%1”不能作为“%2”的答案，请从中选择：%3。</translation>
    </message>
    <message>
        <source>The days a stage allows go from 0 (no limit) to %1.</source>
        <translation>阶段允许的天数应在 0（不限）到 %1 之间。</translation>
    </message>
    <message>
        <source>The probability of a stage goes from 0 to 100.</source>
        <translation>阶段赢率应在 0 到 100 之间。</translation>
    </message>
    <message>
        <source>A won deal stays on the board from 0 to %1 days.</source>
        <translation>赢单在看板上保留的天数应在 0 到 %1 之间。</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>a holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>you are away: %1</source>
        <translation>您不在：%1</translation>
    </message>
    <message>
        <source>does not suit the customer</source>
        <translation>客户不方便</translation>
    </message>
    <message>
        <source>full: %1 of %2</source>
        <translation>已排满：%1/%2</translation>
    </message>
    <message>
        <source>and so on</source>
        <translation>等等</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day; what speaks against it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Counted from the last contact that reached the customer, %1.</source>
        <translation>从最近一次联系上客户的 %1 起算。</translation>
    </message>
    <message>
        <source>Nobody was reached yet: counted from %1, when they became known.</source>
        <translation>还没联系上过，从认识客户的 %1 起算。</translation>
    </message>
    <message>
        <source>Nobody was reached yet: counted from today.</source>
        <translation>还没联系上过，从今天起算。</translation>
    </message>
    <message>
        <source>%1 (the strictest)</source>
        <translation>%1（最严）</translation>
    </message>
    <message>
        <source>Ideal and latest day: %1.</source>
        <translation>理想日和最迟日：%1。</translation>
    </message>
    <message>
        <source>Ideal day: %1; latest: %2.</source>
        <translation>理想日：%1；最迟：%2。</translation>
    </message>
    <message>
        <source>The latest day has passed: as soon as there is room.</source>
        <translation>最迟日已过，有空就尽快联系。</translation>
    </message>
    <message>
        <source>The ideal day has passed.</source>
        <translation>理想日已过。</translation>
    </message>
    <message>
        <source>Taken: %1</source>
        <translation>选定：%1</translation>
    </message>
    <message>
        <source>%1, a weekend day worked in exchange</source>
        <translation>%1（调休上班日）</translation>
    </message>
    <message>
        <source>%1, at %2 as suits the customer</source>
        <translation>%1，客户方便的 %2</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>Ideal day passed</source>
        <translation>已过理想日</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>已晚</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>days and the reason</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Give the first and the last day of the absence.</source>
        <translation>请填写外出的第一天和最后一天。</translation>
    </message>
    <message>
        <source>The absence ends on %1, before it begins on %2.</source>
        <translation>外出的结束日 %1 早于开始日 %2。</translation>
    </message>
    <message>
        <source>An absence of more than two years is none. Check the years.</source>
        <translation>外出超过两年，请检查年份。</translation>
    </message>
    <message>
        <source>%1 overlaps the absence %2. Change the days, or remove the other one first.</source>
        <translation>%1 与已有的外出 %2 重叠。请改日期，或先删除另一条。</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>29 February: kept on the 28th in %1</source>
        <translation>2月29日：%1 年按28日</translation>
    </message>
    <message>
        <source>Day 30 of the lunar month: this one has 29 days, kept on its last</source>
        <translation>农历三十：本月只有29天，按月末</translation>
    </message>
    <message>
        <source>Of a leap month: the year has none, kept in the regular one</source>
        <translation>闰月生日：今年无此闰月，按平月</translation>
    </message>
    <message>
        <source>Key dates are reminded of 1 to %1 days ahead, at most %2 times.</source>
        <translation>关键日期可提前 1 至 %1 天提醒，最多 %2 次。</translation>
    </message>
    <message>
        <source>A contract was signed on %1</source>
        <translation>%1 签订了合同</translation>
    </message>
    <message>
        <source>What was agreed (%1) is paid and accepted</source>
        <translation>合同款 %1 已付清并通过验收</translation>
    </message>
    <message>
        <source>What was agreed (%1) is paid in full since %2</source>
        <translation>合同款 %1 已于 %2 付清</translation>
    </message>
    <message>
        <source>What was agreed (%1) is paid in full</source>
        <translation>合同款 %1 已付清</translation>
    </message>
    <message>
        <source>The contract ends on %1</source>
        <translation>合同将于 %1 到期</translation>
    </message>
    <message>
        <source>No complaint is open and no contract ends soon</source>
        <translation>没有未处理的投诉，近期也没有合同到期</translation>
    </message>
    <message>
        <source>A complaint came on %1</source>
        <translation>%1 有投诉</translation>
    </message>
    <message>
        <source>Among the top 20 % by amount with %1</source>
        <translation>金额 %1，位列前20%</translation>
    </message>
    <message>
        <source>An upsell or a renewal is open</source>
        <translation>有进行中的增购或续约商机</translation>
    </message>
    <message>
        <source>A customer since %1 with intent to buy more</source>
        <translation>%1 起成交的客户，仍有购买意向</translation>
    </message>
    <message numerus="yes">
        <source>%n purchases, the second on %1; no warning</source>
        <translation>
            <numerusform>购买 %n 次，第二次于 %1；无预警</numerusform>
        </translation>
    </message>
    <message>
        <source>The first deal was on %1</source>
        <translation>首次成交于 %1</translation>
    </message>
    <message>
        <source>The last deal was on %1</source>
        <translation>最近成交于 %1</translation>
    </message>
    <message>
        <source>The last contact was on %1</source>
        <translation>最近联系于 %1</translation>
    </message>
    <message numerus="yes">
        <source>No deal and no contact for %n days</source>
        <translation>
            <numerusform>%n 天内无成交也无联系</numerusform>
        </translation>
    </message>
    <message>
        <source>The customer is lost</source>
        <translation>客户已流失</translation>
    </message>
    <message>
        <source>%1; a contact in each of the last three months</source>
        <translation>%1；近三个月每月都有联系</translation>
    </message>
    <message>
        <source>No warning, not among the key customers, no upsell in sight</source>
        <translation>无预警，不在重点客户之列，暂无增购机会</translation>
    </message>
    <message numerus="yes">
        <source>No answer for %n days, the last contact was on %1</source>
        <translation>
            <numerusform>%n 天无回应，最近联系于 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No deal yet</source>
        <translation>尚未成交</translation>
    </message>
    <message>
        <source>A step of &quot;%1&quot; has no goal. Say what is to be done.</source>
        <translation>“%1”有一步没写目标，请写明要做什么。</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; of &quot;%2&quot; must lie between 0 and %3 days after the start.</source>
        <translation>“%2”的步骤“%1”须在开始后 0 至 %3 天内。</translation>
    </message>
    <message>
        <source>Proposal to signing</source>
        <translation>方案到签约</translation>
    </message>
    <message>
        <source>Send the proposal and hear what they think</source>
        <translation>发送方案并听取反馈</translation>
    </message>
    <message>
        <source>Demo for those who decide</source>
        <translation>为决策人演示</translation>
    </message>
    <message>
        <source>Sign the contract</source>
        <translation>签订合同</translation>
    </message>
    <message>
        <source>Rescue plan</source>
        <translation>挽回计划</translation>
    </message>
    <message>
        <source>Caring call: hear what is wrong</source>
        <translation>关怀电话：了解问题出在哪里</translation>
    </message>
    <message>
        <source>Visit with an answer to what was said</source>
        <translation>带着答复上门拜访</translation>
    </message>
    <message>
        <source>Check that what was promised is done</source>
        <translation>确认承诺已兑现</translation>
    </message>
    <message>
        <source>Ask whether they are content again</source>
        <translation>回访是否重新满意</translation>
    </message>
    <message>
        <source>First month after the deal</source>
        <translation>成交首月</translation>
    </message>
    <message>
        <source>Thank them and name the people they can call</source>
        <translation>致谢并告知对接人</translation>
    </message>
    <message>
        <source>Ask how the first week went</source>
        <translation>回访首周使用情况</translation>
    </message>
    <message>
        <source>Ask for their satisfaction</source>
        <translation>询问满意度</translation>
    </message>
    <message>
        <source>A plan has no name.</source>
        <translation>有一个计划没有名称。</translation>
    </message>
    <message>
        <source>Two plans are called &quot;%1&quot;. Rename one.</source>
        <translation>有两个计划都叫“%1”，请改名。</translation>
    </message>
    <message>
        <source>The plan &quot;%1&quot; has no step.</source>
        <translation>计划“%1”没有步骤。</translation>
    </message>
    <message>
        <source>Orders are falling: %1 since %2, %3 in the 180 days before</source>
        <translation>订单金额下降：%2以来 %1，此前180天 %3</translation>
    </message>
    <message numerus="yes">
        <source>A quotation has no answer for %n days, sent on %1: %2</source>
        <translation>
            <numerusform>报价 %n 天未答复（%1发出）：%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The decision maker left %n days ago, on %1, and nobody decides now: %2</source>
        <translation>
            <numerusform>决策者 %2 已于%1离职（%n 天前），目前无人决策</numerusform>
        </translation>
    </message>
    <message>
        <source>The limit for writing a contact down goes from 5 minutes to 30 days.</source>
        <translation>沟通记录时限为 5 分钟至 30 天。</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>stage; size of the company</comment>
        <translation>%1；%2</translation>
    </message>
    <message numerus="yes">
        <source>A service case is overdue for %n days, due on %1: %2</source>
        <translation>
            <numerusform>服务单超时 %n 天（%1）：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>A service case is overdue since %1 today: %2</source>
        <comment>time, kind and number</comment>
        <translation>服务单今天 %1 已超时：%2</translation>
    </message>
</context>
<context>
    <name>storage</name>
    <message>
        <source>The disk refused a write: it is full, limited or fails. Nothing was kept; make room and try again.</source>
        <translation>磁盘拒绝写入：已满、受配额限制或有故障。未保留任何内容，请清理后重试。</translation>
    </message>
    <message>
        <source>The book is being written by another program. Close it there and try again.</source>
        <translation>另一个程序正在写入客簿，请关闭后重试。</translation>
    </message>
    <message>
        <source>The book&apos;s file or its folder is read-only. Copy the book to a folder that may be written and open the copy.</source>
        <translation>客簿文件或所在文件夹是只读的。请把客簿复制到可写的文件夹，再打开副本。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation>已停止，未保留任何内容。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was written; make room and try again.</source>
        <translation>磁盘已满，未写入任何内容。请清理后重试。</translation>
    </message>
    <message>
        <source>The book&apos;s file is damaged or cannot be read. Restore a backup.</source>
        <translation>客簿文件已损坏或无法读取，请从备份恢复。</translation>
    </message>
    <message>
        <source>The passphrase does not fit this book.</source>
        <translation>密码与这本客簿不符。</translation>
    </message>
    <message>
        <source>The book&apos;s file cannot be opened.</source>
        <translation>无法打开客簿文件。</translation>
    </message>
    <message>
        <source>The book refused the entry because it contradicts another one.</source>
        <translation>这条记录与已有记录矛盾，未写入。</translation>
    </message>
    <message>
        <source>The book could not carry this out.</source>
        <translation>客簿无法完成此操作。</translation>
    </message>
    <message>
        <source>An entry of the journal cannot be read. Run the check and restore a backup.</source>
        <translation>有一条修改记录无法读取。请运行检查，并从备份恢复。</translation>
    </message>
    <message>
        <source>The journal does not verify at entry %1.</source>
        <translation>修改记录第 %1 条未通过校验。</translation>
    </message>
    <message>
        <source>This copy of Kebu is incomplete; install it again.</source>
        <translation>当前安装的客簿不完整，请重新安装。</translation>
    </message>
    <message>
        <source>This book was written by a newer Kebu (schema %1, this one knows %2). Update Kebu to open it.</source>
        <translation>这本客簿由更新版本的客簿写入（结构版本 %1，当前支持到 %2）。请升级后打开。</translation>
    </message>
    <message>
        <source>There is no %1 %2 in this book.</source>
        <translation>客簿里没有%1 %2。</translation>
    </message>
    <message>
        <source>This change cannot be undone: a person&apos;s data in it was erased for good.</source>
        <translation>这次修改无法撤销：其中的个人信息已永久清除。</translation>
    </message>
    <message>
        <source>The file has %1 MB; a book keeps files of up to 25 MB. Keep it in a folder and note here where it lies.</source>
        <translation>文件有 %1 MB，客簿只保存 25 MB 以内的文件。请放在文件夹里，在此记下位置。</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>文件无法写入：%1</translation>
    </message>
    <message>
        <source>The attached file is not what was attached. Run the check and restore a backup.</source>
        <translation>附件内容与当初存入的不一致。请运行检查，并从备份恢复。</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>已永久删除</translation>
    </message>
    <message>
        <source>Undo stops here: after &quot;%1&quot; a person&apos;s data was erased for good.</source>
        <translation>撤销到此为止：“%1”之后，有人的资料被永久删除。</translation>
    </message>
</context>
<context>
    <name>subject</name>
    <message>
        <source>Only a customer or a contact can be handed its data.</source>
        <translation>只有客户或联系人的资料可以整份交出。</translation>
    </message>
    <message>
        <source>Other customers&apos; records may mention the name in free text; those are not listed here.</source>
        <translation>其他客户的记录里可能在文字中提到此人，这里不列。</translation>
    </message>
    <message>
        <source>What is kept on %1</source>
        <translation>%1 的全部资料</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人资料</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>用途</translation>
    </message>
</context>
<context>
    <name>typedvalue</name>
    <message>
        <source>“%1” is not one of the choices: %2.</source>
        <translation>没有“%1”这个选项，可选：%2。</translation>
    </message>
    <message>
        <source>This is no e-mail address: name@example.com is the form.</source>
        <translation>这不是邮箱地址，格式如 name@example.com。</translation>
    </message>
    <message>
        <source>The check character does not fit: compare the 18 characters with the licence.</source>
        <translation>校验位不符，请与营业执照逐位核对这 18 位。</translation>
    </message>
    <message>
        <source>Not understood as a day. Try 2026-05-08, 5/8, next Tuesday or +3d.</source>
        <translation>看不出是哪一天。可写 2026-05-08、5/8、下周二、+3d。</translation>
    </message>
    <message>
        <source>There is no digit in this telephone number.</source>
        <translation>这个电话号码里没有数字。</translation>
    </message>
</context>
<context>
    <name>validation</name>
    <message>
        <source>There is no kind of record called %1.</source>
        <translation>没有名为 %1 的记录类型。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>there is no kind of record called %1.</source>
        <translation>没有名为 %1 的记录类型。</translation>
    </message>
    <message>
        <source>the record it points at is not in this book.</source>
        <translation>它指向的记录不在这本客簿里。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is taken already; choose another.</source>
        <translation>“%1”已被使用，请换一个。</translation>
    </message>
    <message>
        <source>the text is longer than 1 MB. Attach it as a file instead.</source>
        <translation>文字超过 1 MB，请改为附件。</translation>
    </message>
    <message>
        <source>the amount is too large.</source>
        <translation>金额过大。</translation>
    </message>
    <message>
        <source>a score goes from 1 to 5.</source>
        <translation>评分为 1 到 5。</translation>
    </message>
    <message>
        <source>a percentage goes from 0 to 100.</source>
        <translation>百分比为 0 到 100。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a value this field can hold.</source>
        <translation>“%1”不能填入此字段。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of its choices.</source>
        <translation>“%1”不在选项中。</translation>
    </message>
    <message>
        <source>must not be empty.</source>
        <translation>不能为空。</translation>
    </message>
    <message>
        <source>30 February exists in the lunar calendar only. Mark the day as lunar first.</source>
        <translation>二月三十只在农历中有，请先勾选“农历生日”。</translation>
    </message>
    <message>
        <source>%1 %2 cannot be removed alone, it has: %3. Remove these first, or all of it together.</source>
        <translation>%1“%2”不能单独删除，名下还有：%3。请先删除这些，或连同它们一起删除。</translation>
    </message>
    <message>
        <source>write the amount without a minus; what is paid back is of the kind &quot;refund&quot;.</source>
        <translation>金额不要写负号；退回的款请选“退款”。</translation>
    </message>
    <message>
        <source>the refund of %1 is larger than the %2 that was paid and not yet paid back.</source>
        <translation>退款 %1 超过了已收未退的 %2。</translation>
    </message>
    <message>
        <source>a case closes with its result; say first what was done.</source>
        <translation>结案要有结果：请先写处理措施。</translation>
    </message>
    <message>
        <source>a case closes with its result; say first what came of it.</source>
        <translation>结案要有结果：请先写处理效果。</translation>
    </message>
    <message>
        <source>the case cannot be solved before it was received.</source>
        <translation>解决时间不能早于受理时间。</translation>
    </message>
    <message>
        <source>there are %1 answers to %2 questions; give one a line, in their order.</source>
        <translation>%2 个问题却有 %1 个答案；请按问题顺序一行写一个。</translation>
    </message>
    <message>
        <source>%1 customers answered these questions; add new ones behind them or make a new survey.</source>
        <translation>已有 %1 位客户答过这些问题；请在后面增加新问题，或新建一份问卷。</translation>
    </message>
    <message>
        <source>the contract would end on %1, before it begins on %2.</source>
        <translation>合同到期日 %1 早于开始日 %2。</translation>
    </message>
    <message>
        <source>the quotation would run out on %1, before it is sent on %2.</source>
        <translation>报价有效期 %1 早于发出日 %2。</translation>
    </message>
    <message>
        <source>goes from %1 to %2; empty leaves it open.</source>
        <translation>应在 %1 到 %2 之间；留空则不限。</translation>
    </message>
    <message>
        <source>%1: it cannot be itself; choose another.</source>
        <translation>%1：不能是自己，请选择别的。</translation>
    </message>
    <message>
        <source>that company belongs to this one already; one of the two stands above the other.</source>
        <translation>该单位已是本单位的下属；两者只能一个在上。</translation>
    </message>
    <message>
        <source>the end lies below the beginning; swap the two.</source>
        <translation>止值小于起值，请对调。</translation>
    </message>
    <message>
        <source>%1 has passed; choose a later time, or leave it empty.</source>
        <translation>%1 已过，请选择更晚的时间，或留空。</translation>
    </message>
</context>
<context>
    <name>vocabulary</name>
    <message>
        <source>The list has no such entry any more.</source>
        <translation>列表里已经没有这个选项。</translation>
    </message>
    <message>
        <source>Give the entry a name in Chinese or in English.</source>
        <translation>请给选项起一个中文或英文名称。</translation>
    </message>
    <message>
        <source>The list has &quot;%1&quot; already. Choose another name.</source>
        <translation>列表里已有“%1”，请换个名称。</translation>
    </message>
    <message>
        <source>The program&apos;s rules know this list by heart. Its entries can be renamed, but none added.</source>
        <translation>程序规则要用到这个列表，选项可以改名，不能增加。</translation>
    </message>
    <message>
        <source>Give the field a name.</source>
        <translation>请给字段起个名字。</translation>
    </message>
    <message>
        <source>There is a field called &quot;%1&quot; already. Choose another name.</source>
        <translation>已有名为“%1”的字段，请换个名称。</translation>
    </message>
    <message>
        <source>The program&apos;s rules need this entry.</source>
        <translation>程序规则需要此选项。</translation>
    </message>
    <message>
        <source>Choose another entry to merge it into.</source>
        <translation>请选择要并入的另一选项。</translation>
    </message>
</context>
</TS>
