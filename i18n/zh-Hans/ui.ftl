# Interface strings, Simplified Chinese. Notes on meaning: en/ui.ftl.
# section 小节, guide 指南, code 编号, edition 版, review 审阅, check (by a lawyer) 核对.

## Dates, lists, punctuation

date = { $year }年{ $month }月{ $day }日
list-separator = 、
# Nothing stands between Chinese sentences.
sentence-separator = {""}
page-title = { $page } – { $guide }
contact-with-phone = { $name }（{ $phone }）

## The frame of every page

exit-now = 立即离开
skip-to-content = 跳到正文
way-back = 您在这里
languages = 本页的其他语言版本
home = 首页
more-pages = 更多页面

contents = 目录
on-this-page = 本页内容
guides = 各本指南

steps = 上一页和下一页
previous = 上一页
next = 下一页

pages = { $count ->
   *[other] { $count } 页
  }

same-section = 本小节的其他语言版本：

## The foot of every page

report-to-with-code = 发现了错误？请发电子邮件到 { $address }，并注明编号 { $code }，或者该小节的编号。
report-to = 发现了错误？请发电子邮件到 { $address }。
report-ask-with-code = 发现了错误？请告诉把这份资料交给您的人，并说明编号 { $code }，或者该小节的编号。
report-ask = 发现了错误？请告诉把这份资料交给您的人。

edition = { $edition } 版。法律内容截至{ $date }。
newer-after = { $date }之后，请索取较新的一份。
newest-copy = 最新的一份在 { $place }。

## How far the text can be trusted

status-machine = 这些文字是用软件写成的，还没有精通中文的人审阅过。
status-draft = 这些文字是草稿，是用软件根据公开资料写成的，还没有人审阅过。
status-reviewed = 已有懂得这种语言并且熟悉这个主题的人审阅过这些文字。
status-mixed = 本页有些部分已经审阅，有些还没有。每个小节都会注明。
law-unchecked = 有关法律的内容，还没有律师核对过。
law-checked = 有关法律的内容，已有律师核对过。
law-checked-on = 律师已于{ $date }核对过有关法律的内容。
law-mixed = 有些小节律师已经核对过，有些还没有。每个小节都会注明。
information-only = 这是为安大略省成年人提供的信息，不是法律意见。法律内容截至{ $date }。
status-more = 这些文字是怎样写成的，可以相信到什么程度

fallback-missing = 本小节还没有简体中文版。以下是英文。
fallback-below-policy = 本小节的译文还没有经过审阅，所以不显示。以下是英文。
fallback-stale = 英文原文已经改动，译文正在更新。以下是英文。
stale = 本小节译出之后，英文原文有过改动。部分内容可能已经过时。
lapsed = 本小节在审阅之后又经过修改。

proof-mark = 校样
proof-banner = 校样：未经审阅，或未经律师核对。供阅读和改正之用，请勿分发。

## Text

alert-note = 说明
alert-tip = 小提示
alert-important = 重要
alert-warning = 请当心
alert-caution = 危险

table-label = 表格：{ $columns }
code-block = 代码

note-reference = 注释 { $number }
note-back = 回到注释 { $number } 所在的正文

## Discreet guides: nothing here may say what the guide is about

discreet-title = 指南 { $code }
discreet-description = 指南中的一页。

## Contacts

contacts = 联系方式
contacts-lead = 各本指南提到的服务，以及关于每项服务目前所知的情况。在说出自己是谁之前，可以先问清楚哪些内容会保密。
contact-phone = 电话
contact-email = 电邮
contact-web = 网站
contact-hours = 服务时间
contact-languages = 语言
contact-run-by = 由谁运营
contact-asks-status = 会不会询问移民身份
contact-may-share = 可能会把听到的内容告诉
contact-source = 资料来源
contact-source-dated = 资料日期：{ $date }；查阅日期：{ $read }
contact-source-undated = 资料没有注明日期；查阅日期：{ $read }
contact-called = { $date }有人打过这个号码
contact-not-checked = 未核实：近来没有人打过这个号码
contact-not-known = 未知：对方会不会询问移民身份，会把听到的内容告诉谁。说出自己是谁之前，请先问清楚。
contact-not-known-asks = 未知：对方会不会询问移民身份。说出自己是谁之前，请先问清楚。
contact-not-known-shares = 未知：对方会把听到的内容告诉谁。说出自己是谁之前，请先问清楚。
contact-left-out = 这份资料没有列出它的电话或地址。{ $name } 把它略去了。
shared-by = 这份资料由 { $name } 提供。
added-by = 由 { $name } 补充
added-note = 这一部分由 { $name } 撰写，制作指南的人没有核对过。
added-contacts = { $name } 补充的联系方式

run-by-community = 社区团体
run-by-legal-aid = 安大略省的法律援助计划
run-by-legal-clinic = 法律援助中心
run-by-government = 政府
run-by-charity = 慈善机构
run-by-emergency = 警察、消防和救护车服务
run-by-union = 工会
run-by-health = 医疗服务机构
run-by-unknown = 未知

asks-status-yes = 会
asks-status-no = 不会

may-share-nobody = 任何人都不告诉（据该服务自己的说法）
may-share-police = 警察
may-share-immigration = 移民官
may-share-child-protection = 儿童保护机构
may-share-partners = 其他服务机构

## Laws

laws = 法律
laws-lead = 各本指南提到的法律和判决，用浅白的文字说明。每一项都注明官方网页、在哪里查阅，以及资料来源有多可靠。
laws-used = 本指南提到的法律
contacts-used = 本指南提到的联系方式
law-citation = 引用名称
law-address = 官方网页
law-read-at = 查阅处
law-strength = 资料来源的类别
law-as-of = 资料内容截至
law-undated = 未说明：该页面没有日期
law-review-by = 下次复查不迟于
strength-official = 现行的官方网页
strength-official-archived = 已经存档的官方网页
strength-official-partial = 官方网页，只查阅了一部分
strength-secondary = 他人的描述，不是官方文本

area-criminal = 刑法
area-court = 法院判决
area-charter = 《权利与自由宪章》规定的权利
area-immigration = 移民
area-municipal = 市政附例
area-labour = 工作
area-human-rights = 人权
area-housing = 住房
area-family = 家庭
area-health = 健康
area-privacy = 隐私

## Glossary

glossary = 词汇表
glossary-lead = 各本指南使用的词语，以及它们在这里的意思。
glossary-aliases = 相关说法：{ $words }

## Finder

finder = 查找内容
finder-short = 选择主题、指南或词语，只看符合的段落。
finder-lead = 请选择主题或词语，下面的列表只保留符合的段落。您的选择只留在这部设备上。
finder-heading = 查找
finder-topics = 主题
finder-laws = 逐项看法律
finder-audience = 写给谁看
audience-worker = 工作者
audience-provider = 服务提供者
audience-partner = 分发这些指南的组织
finder-term = 词语
finder-typed = 词语（按拼音）
finder-type = 用键盘时，可以先移到“按拼音”的列表，再输入拼音的开头几个字母，例如 lvshi；不用写声调。
finder-any = 不限词语
finder-reset = 清除所有选择
finder-passages = 段落
finder-opening = 本页开头
finder-count = 找到的段落：
finder-none = 没有。请去掉一项选择。
finder-show = 查看
finder-plain = 您的浏览器版本太旧，无法筛选，所以下面列出全部段落。您可以用浏览器在本页查找。
finder-other = 其他查找办法，以及本页做不到的事
finder-whole-title = 整本指南在一页
finder-whole = 每本指南也有一个包含全文的长页面，方便用浏览器查找：
finder-in-page = 在页面里查找一个词
finder-computer = 用电脑：同时按 Ctrl 和 F（Mac 按 ⌘ 和 F），再输入要找的词。
finder-android = 用安卓手机的 Chrome：打开菜单 ⋮，选择“在网页中查找”。
finder-iphone = 用 iPhone 的 Safari：点分享按钮，选择“在页面上查找”。
finder-limits-title = 本页做不到的事
finder-limits = 这里没有可以输入问题的搜索框：那需要脚本程序，而这些网页完全不用脚本。网上的搜索引擎会知道您在找什么，也可能告诉别人。在这里，您输入或选择的内容都不会离开这部设备。

## Term index

term-index = 词语索引
term-index-short = 词汇表里的每个词和它的其他说法，以及讲到它的小节。
term-index-register = 全部词语按顺序排列。选择一个词，就能看到讲到它的小节。
term-index-under = 词语索引：{ $heading }
term-letters = 首字母
term-see = 见{ $terms }
term-see-also = 另见：{ $terms }
term-meaning = 词义
term-more = 共 { $count } 个小节。想看全部，请在“{ $finder }”里选择这个词。
term-strokes = { $count } 画

## Print

print-version = 打印版
whole-guide = 整本指南在一页，可查找或打印
print-title = { $title }（打印版）
print-how = 要打印，请使用浏览器的菜单。只会印出正文，网址会完整列出。

see-page = （第 { $number } 页）
see-number = （{ $number }）
fact-separator = ：
volume = 第 { $number } 册
volume-of = 第 { $number } 册，共 { $count } 册
other-volumes = 其他各册的内容
stamp = 此处供分发本资料的机构盖章或填写地址
same-on-web = 网上的同一内容：
files = 保存或打印
file-letter = PDF，Letter 纸（美加信纸尺寸）
file-a4 = PDF，A4 纸
file-half = PDF，半张 Letter 纸大小（5.5 × 8.5 英寸）
file-booklet = 小册子，双面打印后对折（Letter 纸）
file-shop = PDF，供印刷店使用，带裁切线
file-phone = PDF，供手机阅读
file-single = 一个文件，内有全文，供手机或聊天软件使用
file-epub = 电子书（EPUB）
file-volume = { $file }，第 { $number } 册，共 { $count } 册
file-page = { $file }，仅本页
file-bilingual = PDF，中英对照（Letter 纸）
file-brochure = 三折页（PDF，Letter 纸）
file-cards = 可剪下来递给别人的卡片（PDF，Letter 纸）
file-text = 可在聊天软件里发送的纯文字（微信、KakaoTalk、Zalo 等可能会扫描并保存发送的内容）
file-proof = { $file }（校样，请勿分发）

cards-fold = 沿标记剪开，再沿点线对折，让两种语言各在一面。
cards-duplex = 按实际大小双面打印，再沿标记剪开。
cards-cut = 按实际大小打印，再沿标记剪开。

printer-test = 打印机测试页（正反两面）
printer-test-print = 把第1页和第2页打印在同一张 Letter 纸的正反两面：选实际大小（100%），沿短边翻转。
printer-test-turn = 像翻书一样，把纸从右往左翻过来。数字 2 应该是正的。如果是倒的，请在打印窗口里改选另一边翻转。
printer-test-measure = 量一量下面的线，应该是 100 毫米长。如果比这短，请选“实际大小”，关掉“适应页面”。
printer-test-light = 把纸对着光看。两面的十字标记应该差不多重叠，相差不超过 2 毫米。
printer-test-one-side = 如果打印机只能打单面，先打第1页，把纸放回去，再打第2页。多试几次，直到 2 是正的，并记下纸是怎样放进去的：打印整本小册子时也这样放。
printer-test-back = 像翻书一样翻过来时，这一面应该是正的。

## A guide in one file

# A file that travels alone has no exit: these sentences stand in its place. Say plainly what closing and deleting do.
single-leave = 要离开，请关闭这个文件。如果不想让别人发现，请把它删除。
# A link to what follows.
single-leave-more = 怎样删除
single-leave-title = 关闭和删除这个文件
single-leave-how = 先关闭您正在阅读的窗口或应用。然后到保存文件的地方（例如下载文件夹）把它删除，再从回收站里删除。
single-leave-chat = 如果文件是从聊天软件收到的，也请在那里删除那条消息。聊天软件、备份或发送的人仍可能留有副本，有些软件还会扫描文件。
single-leave-name = 您可以把文件改成一个看不出内容的名字，但文件里面的内容不会变。
single-whole = 整本指南都在这一个文件里，阅读时不需要上网。括号里的编号，例如（2-30.1），指的是另一本指南里的段落。打开网址链接需要上网，那些网站可能会记录您的访问。
# The index of words at the end of the file: what they mean, and the sections that speak of them.
single-terms = 本指南的词语
# The same in one word, for a link that is always in view.
single-terms-short = 词语
# $count is the number of sections that speak of a word.
single-terms-more = 共 { $count } 个小节。想看全部，请在这个文件里查找这个词。

## Books for reading apps

# For screen readers: a list of the main places of a book.
epub-landmarks = 本书的位置
epub-pages = 纸质版（Letter）的页码
# After how to delete a file.
epub-library = 如果阅读应用把这本书放进了它的书库，请在那里也把它删除。
# What shops and libraries tell readers of a book with disabilities. It must be true of every book.
epub-accessibility = 文字，有标题、目录和词语索引，可以放大、改换颜色、朗读。每张图片都有文字说明。没有声音、视频和脚本。

## The first page, the exit, and addresses that lead nowhere

chooser-title = 选择语言
chooser-heading = 语言
chooser-read = 用简体中文阅读
exit-title = 新页面
not-found-title = 找不到页面
not-found = 这个网址没有页面。

## A copy without a host: the first page of a stick, and how to check a copy

start-phone = 用手机的话，请改为打开文件夹 { $folder } 里的文件：
check = 检查这份资料
check-lead = 按以下步骤，可以看出文件在交到您手里之前有没有损坏或被改动。需要一台电脑，不用安装任何东西。
check-list = 文件 { $list } 为其他每个文件记了一个长数字。电脑会重新算出每个数字，再对照两者。
check-linux = 在 Linux 上
check-mac = 在 Mac 上
check-windows = 在 Windows 上
check-terminal = 在放有 { $start } 的文件夹里打开终端，输入这一行：
check-quiet = 如果什么也没有显示，每个文件都和制作时一样。否则，每一行会列出一个损坏、被改动或缺失的文件。
check-one = 打开文件夹，点窗口顶部的地址栏，输入 cmd，再按回车键。然后输入这一行，文件名换成您要检查的文件。显示的数字必须和 { $list } 里这个文件名旁边的数字相同。
check-program = 用制作这份资料的程序
check-program-how = 它一次检查全部内容：数字、链接，以及有没有多出文件。在同一个文件夹里输入：
check-limits-title = 这样检查看不出什么
check-limits = 改动文件的人也可以改动清单。如果您担心这一点，请算出清单本身的数字，打电话和给您这份资料的人核对。电脑自己留在 U 盘上的文件没有害处。
check-bad-title = 如果有不同
check-bad = 不要把这份资料转给别人。请索取一份新的。

## Staying safer while reading

safety = 阅读时怎样更安全
safety-lead = 本网站不保存任何关于您的资料：没有 Cookie，没有计数器，没有脚本。但您的设备和您使用的网络仍可能留下痕迹。请选择适合您情况的做法。

safety-exit-title = “立即离开”有什么作用
safety-exit-away = 它会马上清除页面，并打开一个普通网站。
safety-exit-blank = 它会马上清除页面，只留下一个空白页。
safety-exit-limits = 它不能抹掉历史记录。“后退”按钮、访问过的页面列表，以及打开的标签页列表，仍可能显示您来过这里。如果有人就在近旁，直接关掉标签页可能更快。

safety-history-title = 历史记录和隐私窗口
safety-history = 浏览器的历史记录会保存页面的标题和网址。您可以逐条删除。历史记录一片空白，本身也可能引起疑问，所以只删除这些页面，可能比全部删除更安全。
safety-private = 使用隐私窗口或无痕窗口时，把这类窗口全部关闭后，就不会留下历史记录。但工作场所、家里或咖啡店的网络仍能看到打开过哪个网站，不过看不到您读了什么内容。

safety-shared-title = 共用的设备和账号
safety-shared = 如果设备有别人在用，或者是别人设置的、由别人付费的，请当作对方可以查看。用您信任的人的手机，或者公共图书馆的电脑，可能更安全。
safety-synced = 如果您的浏览器登录了账号，历史记录和打开的标签页可能会出现在登录同一账号的其他设备上。请先退出账号，或者使用隐私窗口。
safety-spyware = 如果有人知道您只在手机上做过的事，手机里可能有监视程序。清除历史记录防不了这种程序，而把它删掉可能会被察觉。请用另一台设备寻求帮助。

safety-phone-title = 如果有人翻看您的手机
safety-phone = 用密码锁屏，比用面容或指纹好，因为别人可能利用您的脸或手指来解锁。保存过的文件会一直留在下载文件夹里，直到您在那里和回收站里都删除为止。执法人员能不能搜查您的手机，要看您身在什么地方；律师可以告诉您。

safety-stick-title = 如果您的这份资料存在 U 盘里，或者是一个文件
safety-stick = 除非 U 盘加了密，否则谁捡到都可以看。从 U 盘阅读，不会在互联网上留下网址，但电脑可能会记住文件和 U 盘的名称。
safety-chat = 微信、KakaoTalk、Zalo 等聊天服务和电子邮件可能会扫描您发送的内容并保存副本，也可能会让别人看到文件名。已经发出去的内容，没有办法从每一部手机上收回。

safety-print-title = 如果您的这份资料是纸本
safety-print = 纸本无法追踪，但可能被人发现。只留下您需要的那几页。浏览器可能会在页边印出网址和日期，您可以在打印窗口里关掉。

safety-names-title = 名称会透露什么
safety-names = 别人可以看到文件名、窗口标题和书签。写给工作者的页面，网址和标题里只有编号。如果您要保存什么，可以起一个看不出内容的名字。
safety-names-open = 别人可以看到文件名、窗口标题和书签。在这份资料里，它们会显示网页的内容，写给工作者的页面也是如此。如果您要保存什么，可以起一个看不出内容的名字。

safety-here-title = 本网站做什么
safety-here = 本网站不从其他网站载入任何东西，也不向任何人发送任何东西。您点链接去其他网站时，链接不会告诉对方您是从这里去的，但那些网站可能会记录您的访问。电话账单上可能会列出您拨打过的号码。

## Documents for reviewers

packet-kind = 供审阅之用，请勿分发
packet-about = { $code }，{ $edition } 版：先列英文，下面是译文，一段对一段，供审阅者使用。
packet-about-source = { $code }，{ $edition } 版：英文原文，供审阅者使用。
packet-look = 请留意：
packet-look-meaning = 译文的意思和英文一样吗？有没有漏掉、多出，或者说重了、说轻了的地方？
packet-look-words = 读者自己会这样说吗？有没有责备人、吓人或者居高临下的词语？
packet-look-figures = 电话号码、金额、日期、期限和法律条文的编号，两边是否相同？
packet-look-clear = 读者是否看一遍就能明白每一句话？
packet-look-law = 如果您熟悉法律：这些文字是否符合每个小节末尾列出的法律，而且是今天的法律？
packet-how = 请写在每个小节后面的方框里，写在纸上或 Word 文件里都可以；也可以另外列一张单子，写明小节编号和需要修改的地方。没有问题的小节，请写“OK”。完成后，请交还给把文件交给您的人。
packet-names = 请不要在文件里或文件名里写任何人的名字，包括您自己的名字。只写别人给您的角色代码，例如 R1。请不要使用 Word 自带的批注和修订功能：那里会留下您账户的名字。

packet-lead = 标题、简介和开头
packet-title = 标题
packet-short-title = 短标题
packet-summary = 简介
packet-missing = 本小节还没有译文。
packet-picture = ［图片：{ $words }］
packet-avoid = 不要用的词语：{ $words }
packet-short-name = 低调指南中用的名称

packet-status-source = 英文原文：{ $states }。
packet-status-own = 译文：{ $states }。
packet-state-missing = 还没有写
packet-state-machine = 用软件写成，未经审阅
packet-state-draft = 草稿，未经审阅
packet-state-reviewed = 已经审阅
packet-state-stale = 比现在的英文旧
packet-state-withdrawn = 已经撤下，因为英文为了读者的安全改过
packet-state-lapsed = 审阅之后又经过修改
packet-state-law-unchecked = 法律内容未经核对
packet-state-law-checked = 法律内容已由律师核对
packet-state-law-checked-on = 法律内容已由律师于{ $date }核对

packet-laws = 本小节提到的法律
packet-law-source = { $strength }。法律内容截至{ $date }。
packet-law-source-undated = { $strength }。该页面没有日期。
packet-law-read = 查阅网址：{ $address }
packet-comments = 对 { $code } 的意见

packet-sign-off = { $code } 审阅签署
packet-sign-off-note = 维护者登记之后，才算已经审阅或者核对。
packet-role = 角色代码（请勿写名字）
packet-date = 日期
packet-language-reviewed = 语言已经审阅
packet-law-checked = 法律已经核对
packet-yes = 是
packet-no = 否
packet-not-looked-at = 没有看

## About

# What changed: for holders of older copies.
changes = 有哪些改动
changes-lead = 如果您手上是较早的一份，不论是纸本、U 盘还是文件，请在这里看哪些内容已经不适用。每一条都有编号，您那一份上也有同样的编号。
changes-none = 自本系列开始以来，没有记录到改变意思的修改。
changes-safety = 请不要依照旧的内容行事，那样做可能不安全。
changes-substantive = 意思与旧版不同。
changes-gone-title = 指南中已经删去的内容
changes-gone = 这些编号只出现在旧版里。
changes-small = 只改错字或措辞、意思不变的修改没有列出。

about = 关于这些指南
about-lead = 由谁编写，根据什么资料，可以相信到什么程度。
about-made-title = 怎样写成
about-made = 这些指南是用软件根据公开资料写成的，包括法律、法院判决、政府网页和社区组织的出版物。译文也是用软件写成的。每一项法律都注明在哪里查阅，以及资料来源有多可靠。
about-advice = 这是信息，不是法律意见。内容是为安大略省的成年人写的，无法了解您的具体情况。律师或法律援助中心可以。
about-law-date = 指南描述的是截至{ $date }的法律。法律会改变：这一份旧了的时候，请索取较新的一份。
about-status-title = 可以相信到什么程度
count-own = { $total ->
   *[other] 共 { $total } 个小节，其中 { $count } 个有简体中文版。
  }
count-machine = { $count ->
   *[other] { $count } 个小节是用软件写成的，还没有人审阅过。
  }
count-draft = { $count ->
   *[other] { $count } 个小节是草稿，还没有人审阅过。
  }
count-reviewed = { $count ->
    [0] 还没有任何小节由人审阅过。
   *[other] { $count } 个小节已由懂得这种语言并且熟悉这个主题的人审阅过。
  }
count-checked = { $count ->
    [0] 还没有任何小节由律师核对过。
   *[other] 律师已核对过 { $count } 个小节。
  }
about-status-words = 每一页的开头都说明这一页的文字做到了哪一步。情况不同的小节，会自己注明。

# Locked wording: what these sentences say may not be changed, weakened or left out.
credits-title = 鸣谢
credits-structure = 本文的结构沿用了这里列出的人士和机构在 2017 年和 2020 年的出版物。文中的句子是新写的。
credits-publications = 出版物：{ $names }
credits-authors = 作者：{ $names }
credits-partners = 合作机构：{ $names }
credits-funder = 资助机构：{ $names }
credits-no-part = 上述人士和机构没有撰写、资助、审阅或认可本文，本文也没有使用他们的任何标志。

land-title = 这片土地
land = 这些指南所说的多伦多，是许多民族的传统领地，其中包括 Mississaugas of the Credit、Anishnabeg、Chippewa、Haudenosaunee 和 Wendat 各民族；这片土地受第 13 号条约（Treaty 13）涵盖。

licence-title = 复制
licence = 您可以按照“知识共享 署名—相同方式共享 4.0”（CC BY-SA 4.0）许可协议复制、打印、翻译和修改这些文字，但必须保留鸣谢和有关审阅的说明。
