# Interface strings, Traditional Chinese (Hong Kong and Toronto usage). Notes on meaning: en/ui.ftl.
# section 小節, guide 指南, code 編號, edition 版, review 審閱, check (by a lawyer) 核對.

## Dates, lists, punctuation

date = { $year }年{ $month }月{ $day }日
list-separator = 、
# Nothing stands between Chinese sentences.
sentence-separator = {""}
page-title = { $page } – { $guide }
contact-with-phone = { $name }（{ $phone }）

## The frame of every page

exit-now = 立即離開
skip-to-content = 跳到內文
way-back = 你在這裏
languages = 本頁的其他語言版本
home = 主頁
more-pages = 更多頁面

contents = 目錄
on-this-page = 本頁內容
guides = 各份指南

steps = 上一頁和下一頁
previous = 上一頁
next = 下一頁

pages = { $count ->
   *[other] { $count } 頁
  }

same-section = 本小節的其他語言版本：

## The foot of every page

report-to-with-code = 發現錯處？請電郵至 { $address }，並註明編號 { $code }，或有關小節的編號。
report-to = 發現錯處？請電郵至 { $address }。
report-ask-with-code = 發現錯處？請告訴給你這份資料的人，並說明編號 { $code }，或有關小節的編號。
report-ask = 發現錯處？請告訴給你這份資料的人。

edition = { $edition } 版。法律內容截至{ $date }。
newer-after = { $date }之後，請索取較新的一份。
newest-copy = 最新的一份在 { $place }。

## How far the text can be trusted

status-machine = 這些文字是用軟件寫成的，暫時未有精通中文的人審閱過。
status-draft = 這些文字是草稿，是用軟件根據公開資料寫成的，暫時未有人審閱過。
status-reviewed = 已有懂得這種語言並熟悉這個題目的人審閱過這些文字。
status-mixed = 本頁有些部分已經審閱，有些未有。每個小節都會註明。
law-unchecked = 有關法律的內容，未有律師核對過。
law-checked = 有關法律的內容，已有律師核對過。
law-checked-on = 律師已於{ $date }核對過有關法律的內容。
law-mixed = 有些小節律師已經核對過，有些未有。每個小節都會註明。
information-only = 這是為安大略省成年人提供的資訊，不是法律意見。法律內容截至{ $date }。
status-more = 這些文字如何寫成，可以信到甚麼程度

fallback-missing = 本小節暫時未有繁體中文版。以下是英文。
fallback-below-policy = 本小節的譯文未經審閱，所以不會顯示。以下是英文。
fallback-stale = 英文原文已經更改，譯文正在更新。以下是英文。
stale = 本小節翻譯之後，英文原文有所更改。部分內容可能已經過時。
lapsed = 本小節在審閱之後再有修改。

proof-mark = 校樣
proof-banner = 校樣：未經審閱，或未經律師核對。只供閱讀和改正，請勿派發。

## Text

alert-note = 說明
alert-tip = 小貼士
alert-important = 重要
alert-warning = 小心
alert-caution = 危險

table-label = 表格：{ $columns }
code-block = 程式碼

note-reference = 註釋 { $number }
note-back = 返回註釋 { $number } 所在的內文

## Discreet guides: nothing here may say what the guide is about

discreet-title = 指南 { $code }
discreet-description = 指南其中一頁。

## Contacts

contacts = 聯絡資料
contacts-lead = 各份指南提到的服務，以及目前對每項服務所知的情況。你可以先問清楚哪些內容會保密，才說出自己是誰。
contact-phone = 電話
contact-email = 電郵
contact-web = 網站
contact-hours = 服務時間
contact-languages = 語言
contact-run-by = 由誰營辦
contact-asks-status = 會否詢問移民身份
contact-may-share = 可能會把聽到的內容告訴誰
contact-source = 資料來源
contact-source-dated = 資料日期：{ $date }；查閱日期：{ $read }
contact-source-undated = 資料沒有註明日期；查閱日期：{ $read }
contact-called = { $date }有人打過這個號碼
contact-not-checked = 未核實：近來沒有人打過這個號碼
contact-not-known = 未知：對方會否詢問移民身份，會將聽到的內容告訴誰。說出自己是誰之前，請先問清楚。
contact-not-known-asks = 未知：對方會否詢問移民身份。說出自己是誰之前，請先問清楚。
contact-not-known-shares = 未知：對方會將聽到的內容告訴誰。說出自己是誰之前，請先問清楚。
contact-left-out = 這份資料沒有列出它的電話或地址。{ $name } 把它略去了。
shared-by = 這份資料由 { $name } 提供。
added-by = 由 { $name } 補充
added-note = 這一部分由 { $name } 撰寫，製作指南的人沒有核對過。
added-contacts = { $name } 補充的聯絡資料

run-by-community = 社區團體
run-by-legal-aid = 安大略省的法律援助計劃
run-by-legal-clinic = 法律援助中心
run-by-government = 政府
run-by-charity = 慈善機構
run-by-emergency = 警察、消防和救護車服務
run-by-union = 工會
run-by-health = 醫療服務機構
run-by-unknown = 未知

asks-status-yes = 會
asks-status-no = 不會

may-share-nobody = 不會告訴任何人（據該服務自己的說法）
may-share-police = 警察
may-share-immigration = 移民官
may-share-child-protection = 兒童保護機構
may-share-partners = 其他服務機構

## Laws

laws = 法例
laws-lead = 各份指南提到的法例和判決，用淺白文字說明。每一項都註明官方網頁、在哪裏查閱，以及資料來源有多可靠。
laws-used = 本指南提到的法例
contacts-used = 本指南提到的聯絡資料
law-citation = 引用名稱
law-address = 官方網頁
law-read-at = 查閱處
law-strength = 資料來源的類別
law-as-of = 資料內容截至
law-undated = 沒有說明：該網頁沒有日期
law-review-by = 下次覆查不遲於
strength-official = 現行的官方網頁
strength-official-archived = 已存檔的官方網頁
strength-official-partial = 官方網頁，只查閱了一部分
strength-secondary = 他人的描述，不是官方文本

area-criminal = 刑事法
area-court = 法院判決
area-charter = 《權利與自由憲章》下的權利
area-immigration = 移民
area-municipal = 市政附例
area-labour = 工作
area-human-rights = 人權
area-housing = 住屋
area-family = 家庭
area-health = 健康
area-privacy = 私隱

## Glossary

glossary = 詞彙表
glossary-lead = 各份指南使用的詞語，以及這些詞語在這裏的意思。
glossary-aliases = 相關說法：{ $words }

## Finder

finder = 尋找內容
finder-short = 選擇主題、指南或詞語，只看符合的段落。
finder-lead = 請選擇主題或詞語，下面的列表只會留下符合的段落。你的選擇只留在這部裝置上。
finder-heading = 查找
finder-topics = 主題
finder-laws = 逐項看法律
finder-audience = 寫給誰看
audience-worker = 工作者
audience-provider = 服務提供者
audience-partner = 分發這些指南的團體
finder-term = 詞語
finder-typed = 詞語（按粵拼）
finder-type = 用鍵盤時，可以先移到「按粵拼」的列表，再輸入粵語拼音的開頭幾個字母，例如 leotsi；不用寫聲調。
finder-any = 不限詞語
finder-reset = 清除所有選擇
finder-passages = 段落
finder-opening = 本頁開頭
finder-count = 找到的段落：
finder-none = 沒有。請減少一項選擇。
finder-show = 查看
finder-plain = 你的瀏覽器版本太舊，不能篩選，所以下面列出全部段落。你可以用瀏覽器在本頁尋找。
finder-other = 其他尋找方法，以及本頁做不到的事
finder-whole-title = 整份指南在同一頁
finder-whole = 每份指南都另有一個載有全文的長頁面，方便用瀏覽器尋找：
finder-in-page = 在頁面內尋找一個詞
finder-computer = 用電腦：同時按 Ctrl 和 F（Mac 按 ⌘ 和 F），再輸入要找的詞。
finder-android = 用 Android 手機的 Chrome：打開選單 ⋮，選「在網頁中尋找」。
finder-iphone = 用 iPhone 的 Safari：按分享按鈕，選「在網頁上尋找」。
finder-limits-title = 本頁做不到的事
finder-limits = 這裏沒有可以輸入問題的搜尋欄：那需要程式碼，而這些網頁完全不用程式碼。網上的搜尋引擎會知道你在找甚麼，也可能告訴別人。在這裏，你輸入或選擇的內容都不會離開這部裝置。

## Term index

term-index = 詞語索引
term-index-short = 詞彙表內的每個詞和它的其他說法，以及提到它的小節。
term-index-register = 全部詞語按筆劃排列。選一個詞，就會看到提到它的小節。
term-index-under = 詞語索引：{ $heading }
term-letters = 首字筆劃
term-see = 見{ $terms }
term-see-also = 另見：{ $terms }
term-meaning = 詞義
term-more = 共 { $count } 個小節。想看全部，請在「{ $finder }」內選這個詞。
term-strokes = { $count } 劃

## Print

print-version = 列印版
whole-guide = 整份指南在同一頁，可尋找或列印
print-title = { $title }（列印版）
print-how = 如要列印，請使用瀏覽器的選單。只會印出內文，網址會完整列出。

see-page = （第 { $number } 頁）
see-number = （{ $number }）
fact-separator = ：
volume = 第 { $number } 冊
volume-of = 第 { $number } 冊，共 { $count } 冊
other-volumes = 其他各冊的內容
stamp = 此處供派發本資料的機構蓋印或填寫地址
same-on-web = 網上的同一內容：
files = 儲存或列印
file-letter = PDF，Letter 紙（美加信紙尺寸）
file-a4 = PDF，A4 紙
file-half = PDF，半張 Letter 紙大小（5.5 × 8.5 吋）
file-booklet = 小冊子，雙面列印後對摺（Letter 紙）
file-shop = PDF，供印刷公司使用，附裁切線
file-phone = PDF，供手機閱讀
file-single = 全文單一檔案，供手機或聊天軟件使用
file-epub = 電子書（EPUB）
file-volume = { $file }，第 { $number } 冊，共 { $count } 冊
file-page = { $file }，只限本頁
file-bilingual = PDF，中英對照（Letter 紙）
file-brochure = 三摺單張（PDF，Letter 紙）
file-cards = 可剪下來遞給別人的卡片（PDF，Letter 紙）
file-text = 可在通訊程式發送的純文字（微信、KakaoTalk、Zalo 等可能會掃描並保留所發送的內容）
file-proof = { $file }（校樣，請勿派發）

cards-fold = 沿記號剪開，再沿點線對摺，讓兩種語言各在一面。
cards-duplex = 以實際大小雙面列印，再沿記號剪開。
cards-cut = 以實際大小列印，再沿記號剪開。

printer-test = 打印機測試頁（正反兩面）
printer-test-print = 把第1頁和第2頁印在同一張 Letter 紙的正反兩面：選實際大小（100%），沿短邊翻轉。
printer-test-turn = 像揭書一樣，把紙由右至左翻過來。數字 2 應該是正的。如果倒轉了，請在列印視窗改選另一邊翻轉。
printer-test-measure = 量度下面的線，應該長 100 毫米。如果短了，請選「實際大小」，並關掉「符合頁面大小」。
printer-test-light = 把紙對着光看。兩面的十字應該差不多重疊，相差不超過 2 毫米。
printer-test-one-side = 如果打印機只能單面列印，先印第1頁，把紙放回去，再印第2頁。多試幾次，直至 2 是正的，並記下紙是怎樣放入的：印整本小冊子時也要這樣放。
printer-test-back = 像揭書一樣翻過來時，這一面應該是正的。

## A guide in one file

# A file that travels alone has no exit: these sentences stand in its place. Say plainly what closing and deleting do.
single-leave = 要離開，請關閉這個檔案。如果不想被人發現，請把它刪除。
# A link to what follows.
single-leave-more = 怎樣刪除
single-leave-title = 關閉和刪除這個檔案
single-leave-how = 先關閉你正在閱讀的視窗或應用程式。然後到儲存檔案的地方（例如下載資料夾）把它刪除，再從垃圾桶刪除。
single-leave-chat = 如果檔案是從聊天軟件收到的，也請在那裏刪除該則訊息。聊天軟件、備份或傳送的人仍可能留有副本，有些軟件還會掃描檔案。
single-leave-name = 你可以把檔案改成一個看不出內容的名稱，但檔案裏面的內容不會改變。
single-whole = 整份指南都在這一個檔案裏，閱讀時不需要上網。括號內的編號，例如（2-30.1），是另一份指南裏的段落。打開網址連結需要上網，那些網站可能會記錄你到訪過。
# The index of words at the end of the file: what they mean, and the sections that speak of them.
single-terms = 本指南的詞語
# The same in one word, for a link that is always in view.
single-terms-short = 詞語
# $count is the number of sections that speak of a word.
single-terms-more = 共 { $count } 個小節。想看全部，請在這個檔案裏尋找這個詞。

## Books for reading apps

# For screen readers: a list of the main places of a book.
epub-landmarks = 本書的位置
epub-pages = 紙本（Letter）的頁碼
# After how to delete a file.
epub-library = 如果閱讀應用程式把這本書放進了書庫，請在那裏也把它刪除。
# What shops and libraries tell readers of a book with disabilities. It must be true of every book.
epub-accessibility = 文字，有標題、目錄和詞語索引，可以放大、更改顏色、朗讀。每張圖片都有文字說明。沒有聲音、影片和程式碼。

## The first page, the exit, and addresses that lead nowhere

chooser-title = 選擇語言
chooser-heading = 語言
chooser-read = 用繁體中文閱讀
exit-title = 新頁面
not-found-title = 找不到頁面
not-found = 這個網址沒有頁面。

## A copy without a host: the first page of a stick, and how to check a copy

start-phone = 用手機的話，請改為打開資料夾 { $folder } 裏的檔案：
check = 檢查這份資料
check-lead = 按以下步驟，可以看出檔案在交到你手上之前有沒有損壞或被改動。需要一部電腦，不用安裝任何東西。
check-list = 檔案 { $list } 為其他每個檔案記了一個長數字。電腦會重新算出每個數字，再對照兩者。
check-linux = 在 Linux 上
check-mac = 在 Mac 上
check-windows = 在 Windows 上
check-terminal = 在放有 { $start } 的資料夾裏打開終端機，輸入這一行：
check-quiet = 如果甚麼也沒有顯示，每個檔案都和製作時一樣。否則，每一行會列出一個損壞、被改動或缺少的檔案。
check-one = 打開資料夾，按一下視窗頂部的地址列，輸入 cmd，再按 Enter 鍵。然後輸入這一行，檔案名稱換成你要檢查的檔案。顯示的數字必須和 { $list } 裏這個檔案名稱旁邊的數字相同。
check-program = 用製作這份資料的程式
check-program-how = 它一次檢查全部內容：數字、連結，以及有沒有多出檔案。在同一個資料夾裏輸入：
check-limits-title = 這樣檢查看不出甚麼
check-limits = 改動檔案的人也可以改動清單。如果你擔心這一點，請算出清單本身的數字，打電話和給你這份資料的人核對。電腦自己留在 USB 手指上的檔案沒有害處。
check-bad-title = 如果有不同
check-bad = 不要把這份資料轉給別人。請索取一份新的。

## Staying safer while reading

safety = 閱讀時怎樣更安全
safety-lead = 本網站不會保存任何關於你的資料：沒有 Cookie、沒有計數器、沒有程式碼。不過，你的裝置和你使用的網絡仍可能留下痕跡。請選擇適合你情況的做法。

safety-exit-title = 「立即離開」有甚麼作用
safety-exit-away = 它會即時清除頁面，並打開一個普通網站。
safety-exit-blank = 它會即時清除頁面，只留下空白一頁。
safety-exit-limits = 它不能消除瀏覽紀錄。「返回」按鈕、到訪過的網頁清單和已開啟的分頁清單，仍可能顯示你來過這裏。如果有人就在附近，直接關掉分頁可能更快。

safety-history-title = 瀏覽紀錄和私密視窗
safety-history = 瀏覽器的紀錄會保存網頁的標題和網址。你可以逐項刪除。紀錄空空如也，本身也可能惹人懷疑，所以只刪除這些頁面，可能比全部刪除更安全。
safety-private = 使用私密視窗或無痕視窗，在關掉所有這類視窗之後，就不會留下瀏覽紀錄。不過，工作地方、家裏或咖啡店的網絡仍可看到開啟過哪個網站，但看不到你讀過甚麼內容。

safety-shared-title = 共用的裝置和帳戶
safety-shared = 如果裝置有其他人使用，或者是由別人設定或付費的，請當作對方可以查看。使用你信任的人的電話，或公共圖書館的電腦，可能更安全。
safety-synced = 如果你的瀏覽器登入了帳戶，瀏覽紀錄和已開啟的分頁可能會出現在使用同一帳戶的其他裝置上。請先登出，或使用私密視窗。
safety-spyware = 如果有人知道你只在電話上做過的事，電話裏可能有監視程式。清除瀏覽紀錄對這種程式沒有用，而移除它可能會被人察覺。請用另一部裝置求助。

safety-phone-title = 如果有人翻看你的電話
safety-phone = 用密碼鎖機，比用面容或指紋好，因為別人可能利用你的臉或手指解鎖。你儲存過的檔案會一直留在下載資料夾，直至你在資料夾和垃圾桶都把它刪除為止。執法人員可否搜查你的電話，要視乎你身在甚麼地方；律師可以告訴你。

safety-stick-title = 如果你的這份資料存在 USB 手指，或者是一個檔案
safety-stick = 除非 USB 手指已經加密，否則誰拾到都可以看。從 USB 手指閱讀，不會在互聯網上留下網址，但電腦可能會記住檔案和 USB 手指的名稱。
safety-chat = 微信、KakaoTalk、Zalo 等通訊服務和電郵可能會掃描你發送的內容並保留副本，也可能讓其他人看到檔案名稱。已經發出去的內容，沒有辦法從每一部手機收回。

safety-print-title = 如果你的這份資料是印在紙上
safety-print = 紙張無法追蹤，但可能被人發現。只保留你需要的幾頁。瀏覽器可能會在頁邊印出網址和日期，你可以在列印視窗關掉這項設定。

safety-names-title = 名稱會透露甚麼
safety-names = 其他人可以看到檔案名稱、視窗標題和書籤。寫給工作者的頁面，網址和標題只有編號。如果你要儲存甚麼，可以改一個看不出內容的名稱。
safety-names-open = 其他人可以看到檔案名稱、視窗標題和書籤。在這份資料裏，它們會顯示網頁的內容，寫給工作者的頁面也一樣。如果你要儲存甚麼，可以改一個看不出內容的名稱。

safety-here-title = 本網站做些甚麼
safety-here = 本網站不會從其他網站載入任何東西，也不會向任何人傳送任何東西。前往其他網站的連結，不會告訴對方你是從這裏去的，但那些網站可能會記錄你的到訪。電話帳單可能會列出你打過的號碼。

## Documents for reviewers

packet-kind = 供審閱之用，請勿派發
packet-about = { $code }，{ $edition } 版：先是英文，下面是譯文，逐段對照，供審閱的人使用。
packet-about-source = { $code }，{ $edition } 版：英文原文，供審閱的人使用。
packet-look = 請留意：
packet-look-meaning = 譯文的意思跟英文一樣嗎？有沒有漏了、多了，或者說得太重、太輕的地方？
packet-look-words = 讀者自己會這樣說嗎？有沒有責怪人、嚇人或者高高在上的字眼？
packet-look-figures = 電話號碼、金額、日期、期限和法例條文的編號，兩邊是否一樣？
packet-look-clear = 讀者是否看一次就明白每一句？
packet-look-law = 如果你熟悉法律：這些文字是否符合每個小節末尾列出的法律，而且是今天的法律？
packet-how = 請寫在每個小節後面的方格內，寫在紙上或 Word 檔案內都可以；也可以另外列一張單子，寫明小節編號和要改的地方。沒有問題的小節，請寫「OK」。完成後，請交回給你這份檔案的人。
packet-names = 請不要在檔案內或檔案名稱內寫任何人的名字，包括你自己的名字。只寫別人給你的角色代號，例如 R1。請不要使用 Word 本身的註解和追蹤修訂功能：那裏會留下你帳戶的名字。

packet-lead = 標題、簡介和開頭
packet-title = 標題
packet-short-title = 短標題
packet-summary = 簡介
packet-missing = 本小節暫時未有譯文。
packet-picture = ［圖片：{ $words }］
packet-avoid = 不要用的字眼：{ $words }
packet-short-name = 低調指南中用的名稱

packet-status-source = 英文原文：{ $states }。
packet-status-own = 譯文：{ $states }。
packet-state-missing = 未寫
packet-state-machine = 用軟件寫成，未經審閱
packet-state-draft = 草稿，未經審閱
packet-state-reviewed = 已經審閱
packet-state-stale = 比現時的英文舊
packet-state-withdrawn = 已經抽起，因為英文為了讀者的安全有所更改
packet-state-lapsed = 審閱之後再有修改
packet-state-law-unchecked = 法律內容未經核對
packet-state-law-checked = 法律內容已由律師核對
packet-state-law-checked-on = 法律內容已由律師於{ $date }核對

packet-laws = 本小節提到的法律
packet-law-source = { $strength }。法律內容截至{ $date }。
packet-law-source-undated = { $strength }。該網頁沒有日期。
packet-law-read = 查閱網址：{ $address }
packet-comments = 對 { $code } 的意見

packet-sign-off = { $code } 審閱簽署
packet-sign-off-note = 維護者登記之後，才算已經審閱或者核對。
packet-role = 角色代號（請勿寫名字）
packet-date = 日期
packet-language-reviewed = 語言已經審閱
packet-law-checked = 法律已經核對
packet-yes = 是
packet-no = 否
packet-not-looked-at = 沒有看

## About

# What changed: for holders of older copies.
changes = 有甚麼改動
changes-lead = 如果你手上是較早的一份，不論是紙本、USB 手指還是檔案，請在這裏看看哪些內容已經不再適用。每一項都有編號，你那一份上也有同一個編號。
changes-none = 自本系列開始以來，沒有記錄到改變意思的修改。
changes-safety = 請不要跟從舊的內容行事，這樣做可能不安全。
changes-substantive = 意思與舊版不同。
changes-gone-title = 指南中已經刪去的內容
changes-gone = 這些編號只在舊版出現。
changes-small = 只改錯字或用詞、意思不變的修改沒有列出。

about = 關於這些指南
about-lead = 由誰編寫，根據甚麼資料，可以信到甚麼程度。
about-made-title = 如何寫成
about-made = 這些指南是用軟件根據公開資料寫成的，包括法例、法院判決、政府網頁和社區團體的刊物。譯文也是用軟件寫成的。每一項法例都註明在哪裏查閱，以及資料來源有多可靠。
about-advice = 這是資訊，不是法律意見。內容是為安大略省的成年人而寫，無法知道你的情況。律師或法律援助中心可以。
about-law-date = 指南描述的是截至{ $date }的法律。法律會改變：這一份舊了的時候，請索取較新的一份。
about-status-title = 可以信到甚麼程度
count-own = { $total ->
   *[other] 共 { $total } 個小節，其中 { $count } 個有繁體中文版。
  }
count-machine = { $count ->
   *[other] { $count } 個小節是用軟件寫成的，未有人審閱過。
  }
count-draft = { $count ->
   *[other] { $count } 個小節是草稿，未有人審閱過。
  }
count-reviewed = { $count ->
    [0] 暫時未有任何小節由人審閱過。
   *[other] { $count } 個小節已由懂得這種語言並熟悉這個題目的人審閱過。
  }
count-checked = { $count ->
    [0] 暫時未有任何小節由律師核對過。
   *[other] 律師已核對過 { $count } 個小節。
  }
about-status-words = 每一頁開頭都說明該頁的文字做到哪一步。情況不同的小節，會自行註明。

# Locked wording: what these sentences say may not be changed, weakened or left out.
credits-title = 鳴謝
credits-structure = 本文的結構，依照這裏列出的人士和機構於 2017 年和 2020 年的刊物。文中的句子是新寫的。
credits-publications = 刊物：{ $names }
credits-authors = 作者：{ $names }
credits-partners = 合作機構：{ $names }
credits-funder = 資助機構：{ $names }
credits-no-part = 上述人士和機構沒有撰寫、資助、審閱或認可本文，本文亦沒有使用他們的任何標誌。

land-title = 這片土地
land = 這些指南所說的多倫多，是許多民族的傳統領土，其中包括 Mississaugas of the Credit、Anishnabeg、Chippewa、Haudenosaunee 和 Wendat 各民族；這片土地受第 13 號條約（Treaty 13）涵蓋。

licence-title = 複製
licence = 你可以按照「共享創意 署名─相同方式共享 4.0」（CC BY-SA 4.0）授權條款，複製、列印、翻譯和更改這些文字，但必須保留鳴謝和有關審閱的說明。
