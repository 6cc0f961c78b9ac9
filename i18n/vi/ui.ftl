# Interface strings, Vietnamese. Notes on meaning: en/ui.ftl.
# section mục, guide cẩm nang, code mã số, edition ấn bản, review duyệt lại, check (by a lawyer) kiểm tra.
# The date begins with "ngày", so no sentence says that word before it.

## Dates, lists, punctuation

date = ngày { $day } tháng { $month } năm { $year }
list-separator = {", "}
sentence-separator = {" "}
page-title = { $page } – { $guide }
contact-with-phone = { $name } ({ $phone })

## The frame of every page

exit-now = Thoát ngay
skip-to-content = Đến phần nội dung
way-back = Quý vị đang ở đây
languages = Trang này bằng các ngôn ngữ khác
home = Trang chủ
more-pages = Các trang khác

contents = Mục lục
on-this-page = Trong trang này
guides = Các cẩm nang

steps = Trang trước và trang sau
previous = Trang trước
next = Trang sau

pages = { $count ->
   *[other] { $count } trang
  }

same-section = Mục này bằng ngôn ngữ khác:

## The foot of every page

report-to-with-code = Quý vị thấy có chỗ sai? Xin viết thư đến { $address } và cho biết mã số { $code }, hoặc mã số của mục đó.
report-to = Quý vị thấy có chỗ sai? Xin viết thư đến { $address }.
report-ask-with-code = Quý vị thấy có chỗ sai? Xin báo cho người đã đưa tài liệu này cho quý vị, kèm mã số { $code } hoặc mã số của mục đó.
report-ask = Quý vị thấy có chỗ sai? Xin báo cho người đã đưa tài liệu này cho quý vị.

edition = Ấn bản { $edition }. Nội dung về luật tính đến { $date }.
newer-after = Sau { $date }, hãy hỏi xin bản mới hơn.
newest-copy = Bản mới nhất ở { $place }.

## How far the text can be trusted

status-machine = Bài này được viết bằng phần mềm. Chưa có ai thông thạo tiếng Việt duyệt lại.
status-draft = Bài này là bản nháp, được viết bằng phần mềm từ các nguồn công khai. Chưa có ai duyệt lại.
status-reviewed = Một người biết rõ ngôn ngữ này và am hiểu đề tài đã duyệt lại bài này.
status-mixed = Một số phần của trang này đã được duyệt lại, một số phần thì chưa. Mỗi mục đều có ghi rõ.
law-unchecked = Chưa có luật sư nào kiểm tra nội dung về luật ở đây.
law-checked = Một luật sư đã kiểm tra nội dung về luật ở đây.
law-checked-on = Một luật sư đã kiểm tra nội dung về luật ở đây, vào { $date }.
law-mixed = Luật sư đã kiểm tra một số mục và chưa kiểm tra các mục khác. Mỗi mục đều có ghi rõ.
information-only = Đây là thông tin cho người trưởng thành ở Ontario, không phải tư vấn pháp lý. Nội dung về luật tính đến { $date }.
status-more = Bài này được viết ra sao, và có thể tin đến mức nào

fallback-missing = Mục này chưa có bằng tiếng Việt. Đây là bản tiếng Anh.
fallback-below-policy = Bản dịch của mục này chưa được duyệt lại nên không được hiển thị. Đây là bản tiếng Anh.
fallback-stale = Bản tiếng Anh đã thay đổi và bản dịch đang được làm lại. Đây là bản tiếng Anh.
stale = Bản tiếng Anh của mục này đã thay đổi sau khi được dịch. Một số phần có thể không còn đúng.
lapsed = Mục này đã bị sửa đổi sau khi được duyệt lại.

proof-mark = BẢN THỬ
proof-banner = Bản thử: chưa được duyệt lại hoặc chưa được luật sư kiểm tra. Dùng để đọc và sửa, không phải để phát.

## Text

alert-note = Ghi chú
alert-tip = Nên biết
alert-important = Quan trọng
alert-warning = Hãy cẩn thận
alert-caution = Nguy hiểm

table-label = Bảng: { $columns }
code-block = Mã lệnh

note-reference = Chú thích { $number }
note-back = Trở lại chỗ có chú thích { $number }

## Discreet guides: nothing here may say what the guide is about

discreet-title = Cẩm nang { $code }
discreet-description = Một trang của cẩm nang.

## Contacts

contacts = Nơi liên lạc
contacts-lead = Các dịch vụ mà những cẩm nang này nhắc đến, cùng những gì được biết về từng nơi. Trước khi cho biết mình là ai, quý vị có thể hỏi điều gì sẽ được giữ kín.
contact-phone = Điện thoại
contact-email = Email
contact-web = Trang mạng
contact-hours = Giờ làm việc
contact-languages = Ngôn ngữ
contact-run-by = Do ai điều hành
contact-asks-status = Có hỏi về tình trạng di trú không
contact-may-share = Có thể chuyển điều họ nghe được cho
contact-source = Nguồn
contact-source-dated = Thời điểm ghi trong nguồn: { $date }; đã đọc { $read }
contact-source-undated = Nguồn không ghi thời điểm; đã đọc { $read }
contact-called = đã gọi thử { $date }
contact-not-checked = chưa kiểm tra: gần đây chưa có ai gọi số này
contact-not-known = Không rõ: họ có hỏi về tình trạng di trú không, và họ nói lại với ai. Hãy hỏi trước khi cho biết mình là ai.
contact-not-known-asks = Không rõ: họ có hỏi về tình trạng di trú không. Hãy hỏi trước khi cho biết mình là ai.
contact-not-known-shares = Không rõ: họ nói lại với ai. Hãy hỏi trước khi cho biết mình là ai.
contact-left-out = Tài liệu này không ghi số điện thoại hay địa chỉ của nơi này. { $name } đã bỏ ra.
shared-by = Tài liệu này do { $name } cung cấp.
added-by = Do { $name } thêm vào
added-note = Phần này do { $name } viết. Những người làm cẩm nang chưa kiểm tra phần này.
added-contacts = Nơi liên lạc do { $name } thêm vào

run-by-community = Một nhóm cộng đồng
run-by-legal-aid = Chương trình trợ giúp pháp lý của Ontario
run-by-legal-clinic = Một phòng pháp lý cộng đồng
run-by-government = Chính phủ
run-by-charity = Một tổ chức từ thiện
run-by-emergency = Cảnh sát, cứu hỏa và xe cứu thương
run-by-union = Một công đoàn
run-by-health = Một cơ sở y tế
run-by-unknown = Không rõ

asks-status-yes = Có
asks-status-no = Không

may-share-nobody = Không ai cả, theo lời họ
may-share-police = Cảnh sát
may-share-immigration = Viên chức di trú
may-share-child-protection = Cơ quan bảo vệ trẻ em
may-share-partners = Các dịch vụ khác

## Laws

laws = Luật
laws-lead = Các đạo luật và phán quyết mà những cẩm nang này nhắc đến, nói bằng lời dễ hiểu, mỗi điều đều ghi trang chính thức, nơi đã đọc, và nguồn đó chắc chắn đến đâu.
laws-used = Luật được nhắc đến trong cẩm nang này
contacts-used = Nơi liên lạc trong cẩm nang này
law-citation = Cách trích dẫn
law-address = Trang chính thức
law-read-at = Đọc tại
law-strength = Loại nguồn
law-as-of = Nguồn nói về luật tính đến
law-undated = Không nói rõ: trang này không ghi ngày
law-review-by = Cần xem lại trước
strength-official = Trang chính thức hiện nay
strength-official-archived = Trang chính thức đã được lưu trữ
strength-official-partial = Trang chính thức, chỉ đọc một phần
strength-secondary = Lời mô tả của người khác, không phải văn bản chính thức

area-criminal = Luật hình sự
area-court = Phán quyết của tòa án
area-charter = Các quyền theo Hiến chương
area-immigration = Di trú
area-municipal = Quy định thành phố
area-labour = Việc làm
area-human-rights = Nhân quyền
area-housing = Nhà ở
area-family = Gia đình
area-health = Sức khỏe
area-privacy = Quyền riêng tư

## Glossary

glossary = Bảng thuật ngữ
glossary-lead = Những từ mà các cẩm nang dùng, và nghĩa của chúng ở đây.
glossary-aliases = Còn gọi là: { $words }

## Finder

finder = Tìm nội dung
finder-short = Chọn chủ đề, cẩm nang hoặc thuật ngữ để chỉ xem những đoạn phù hợp.
finder-lead = Hãy chọn một chủ đề hoặc thuật ngữ. Danh sách bên dưới chỉ giữ lại những đoạn phù hợp. Lựa chọn của quý vị chỉ nằm trên thiết bị này.
finder-heading = Tra cứu
finder-topics = Chủ đề
finder-laws = Từng điều luật
finder-audience = Viết cho
audience-worker = Người lao động
audience-provider = Người cung cấp dịch vụ
audience-partner = Tổ chức phát các cẩm nang này
finder-term = Thuật ngữ
finder-typed = Thuật ngữ, bằng chữ Latinh
finder-type = Nếu dùng bàn phím: vào danh sách rồi gõ những chữ cái đầu.
finder-any = Mọi thuật ngữ
finder-reset = Xóa mọi lựa chọn
finder-passages = Các đoạn
finder-opening = Phần đầu trang
finder-count = Số đoạn tìm thấy:
finder-none = không có. Hãy bỏ bớt một lựa chọn.
finder-show = Xem
finder-plain = Trình duyệt này quá cũ nên không thu gọn được danh sách; mọi đoạn đều hiện ra. Có thể tìm bằng trình duyệt.
finder-other = Những cách tìm khác, và điều trang này không làm được
finder-whole-title = Cả cẩm nang trên một trang
finder-whole = Mỗi cẩm nang còn có một trang dài chứa toàn bộ nội dung, tiện để tìm bằng trình duyệt:
finder-in-page = Để tìm một từ trong trang
finder-computer = Trên máy tính, nhấn Ctrl và F (trên máy Mac là ⌘ và F) rồi gõ từ cần tìm.
finder-android = Trên điện thoại Android, trong Chrome, mở trình đơn ⋮ và chọn “Tìm trong trang”.
finder-iphone = Trên iPhone, trong Safari, nhấn nút chia sẻ và chọn “Tìm trên trang”.
finder-limits-title = Điều trang này không làm được
finder-limits = Ở đây không có ô để gõ câu hỏi, vì các trang này không dùng mã lệnh. Công cụ tìm kiếm trên mạng sẽ biết quý vị đang tìm gì, và có thể cho người khác biết. Ở đây, những gì quý vị gõ hay chọn không rời khỏi thiết bị này.

## Term index

term-index = Bảng tra từ
term-index-short = Mọi từ trong bảng thuật ngữ và các cách gọi khác, cùng những mục nói đến chúng.
term-index-register = Tất cả các từ theo thứ tự. Chọn một từ để xem những mục nói đến từ đó.
term-index-under = Bảng tra từ: { $heading }
term-letters = Chữ cái đầu
term-see = xem { $terms }
term-see-also = Xem thêm: { $terms }
term-meaning = Nghĩa của từ
term-more = Tổng số mục: { $count }. Để xem tất cả, hãy chọn từ này trong “{ $finder }”.
term-strokes = { $count } nét

## Print

print-version = Bản in
whole-guide = Cả cẩm nang này trên một trang, để tìm hoặc để in
print-title = { $title } (bản in)
print-how = Để in, hãy dùng trình đơn của trình duyệt. Chỉ phần chữ được in ra, với các địa chỉ được ghi đầy đủ.

see-page = {" "}(trang { $number })
see-number = {" "}({ $number })
fact-separator = :{" "}
volume = Tập { $number }
volume-of = Tập { $number } trong số { $count } tập
other-volumes = Có trong các tập khác
stamp = Chỗ để đóng dấu hoặc ghi địa chỉ của tổ chức phát tài liệu này
same-on-web = Cùng nội dung này trên mạng:
files = Để lưu hoặc in
file-letter = PDF khổ giấy Letter
file-a4 = PDF khổ giấy A4
file-half = PDF khổ nửa tờ Letter (5.5 × 8.5 inch)
file-booklet = Tập nhỏ để in hai mặt rồi gấp (giấy Letter)
file-shop = PDF cho tiệm in, có dấu cắt
file-phone = PDF để đọc trên điện thoại
file-single = Toàn bộ trong một tập tin, cho điện thoại hoặc để gửi qua tin nhắn
file-epub = Sách điện tử (EPUB)
file-volume = { $file }, tập { $number } trong số { $count } tập
file-page = { $file }, chỉ trang này
file-bilingual = PDF song ngữ Việt – Anh (khổ giấy Letter)
file-brochure = Tờ gấp (PDF khổ giấy Letter)
file-cards = Thẻ để cắt ra và đưa cho người khác (PDF khổ giấy Letter)
file-text = Bản chữ thường để gửi qua tin nhắn (WeChat, KakaoTalk, Zalo và các dịch vụ khác có thể quét và giữ lại nội dung gửi đi)
file-proof = { $file } (bản thử, không phải để phát)

cards-fold = Cắt theo các dấu, rồi gấp theo đường chấm để mỗi mặt là một thứ tiếng.
cards-duplex = In hai mặt đúng kích thước thật, rồi cắt theo các dấu.
cards-cut = In đúng kích thước thật, rồi cắt theo các dấu.

printer-test = Tờ in thử cho máy in (hai mặt)
printer-test-print = In trang 1 và trang 2 lên hai mặt của một tờ giấy Letter: đúng kích thước thật (100%), lật theo cạnh ngắn.
printer-test-turn = Lật tờ giấy từ phải sang trái, như lật trang sách. Số 2 phải đứng thẳng. Nếu số 2 lộn ngược, hãy chọn lật theo cạnh kia trong cửa sổ in.
printer-test-measure = Đo đường kẻ bên dưới. Đường này phải dài 100 mm. Nếu ngắn hơn, hãy chọn “kích thước thật” và tắt “vừa khít trang”.
printer-test-light = Đưa tờ giấy lên trước ánh sáng. Dấu chữ thập ở hai mặt phải nằm gần như chồng lên nhau, lệch không quá 2 mm.
printer-test-one-side = Nếu máy chỉ in được một mặt, hãy in trang 1, đặt giấy trở lại rồi in trang 2. Thử cho đến khi số 2 đứng thẳng, và ghi lại cách đặt giấy: khi in cả tập nhỏ cũng đặt giấy như vậy.
printer-test-back = Khi lật tờ giấy như lật trang sách, mặt này phải đứng thẳng.

## A guide in one file

# A file that travels alone has no exit: these sentences stand in its place. Say plainly what closing and deleting do.
single-leave = Muốn rời khỏi, hãy đóng tập tin này. Nếu không muốn ai tìm thấy, hãy xóa nó.
# A link to what follows.
single-leave-more = Cách xóa
single-leave-title = Đóng và xóa tập tin này
single-leave-how = Hãy đóng cửa sổ hoặc ứng dụng mà quý vị đang đọc. Sau đó xóa tập tin ở nơi quý vị đã lưu, thí dụ trong thư mục tải về, rồi xóa cả trong thùng rác.
single-leave-chat = Nếu nhận qua tin nhắn, hãy xóa luôn tin nhắn đó. Ứng dụng, bản sao lưu hoặc người gửi vẫn có thể còn giữ một bản, và có ứng dụng quét nội dung tập tin.
single-leave-name = Quý vị có thể đổi tên tập tin thành một cái tên không cho biết nội dung. Nội dung bên trong vẫn giữ nguyên.
single-whole = Cả cẩm nang nằm trong một tập tin này, đọc không cần mạng. Mã số trong ngoặc, như (2-30.1), là một đoạn trong cẩm nang khác. Mở liên kết tới trang mạng thì cần mạng, và các trang đó có thể ghi lại lượt ghé xem của quý vị.
# The index of words at the end of the file: what they mean, and the sections that speak of them.
single-terms = Các từ trong cẩm nang này
# The same in one word, for a link that is always in view.
single-terms-short = Từ ngữ
# $count is the number of sections that speak of a word.
single-terms-more = Tổng số mục: { $count }. Để xem tất cả, hãy tìm từ này trong tập tin.

## Books for reading apps

# For screen readers: a list of the main places of a book.
epub-landmarks = Các vị trí trong sách này
epub-pages = Số trang của bản in (Letter)
# After how to delete a file.
epub-library = Nếu ứng dụng đọc sách đã đưa cuốn này vào thư viện của nó, hãy xóa cả ở đó.
# What shops and libraries tell readers of a book with disabilities. It must be true of every book.
epub-accessibility = Văn bản có tiêu đề, mục lục và bảng tra từ. Có thể phóng to, đổi màu và nghe đọc thành tiếng. Mọi hình đều có lời mô tả. Không có âm thanh, video hay mã chạy.

## The first page, the exit, and addresses that lead nowhere

chooser-title = Chọn ngôn ngữ
chooser-heading = Ngôn ngữ
chooser-read = Đọc bằng tiếng Việt
exit-title = Trang mới
not-found-title = Không tìm thấy trang
not-found = Không có trang nào ở địa chỉ này.

## A copy without a host: the first page of a stick, and how to check a copy

start-phone = Trên điện thoại, hãy mở một tập tin trong thư mục { $folder } thay cho trang này:
check = Kiểm tra bản này
check-lead = Các bước này cho biết có tập tin nào bị hỏng hoặc bị sửa trước khi đến tay quý vị hay không. Cần một máy tính, không phải cài đặt gì.
check-list = Tập tin { $list } ghi một dãy số dài cho từng tập tin khác. Máy tính tính lại từng dãy số rồi so sánh.
check-linux = Trên Linux
check-mac = Trên máy Mac
check-windows = Trên Windows
check-terminal = Mở cửa sổ dòng lệnh (terminal) trong thư mục có tập tin { $start } rồi gõ dòng này:
check-quiet = Nếu không có gì hiện ra, mọi tập tin đều còn nguyên như khi được làm ra. Nếu không, mỗi dòng nêu tên một tập tin bị hỏng, bị sửa hoặc bị thiếu.
check-one = Mở thư mục, bấm vào ô địa chỉ ở đầu cửa sổ, gõ cmd rồi nhấn Enter. Sau đó gõ dòng này với tên của tập tin muốn kiểm tra. Dãy số hiện ra phải giống dãy số bên cạnh tên đó trong { $list }.
check-program = Bằng chương trình đã làm ra bản này
check-program-how = Chương trình kiểm tra mọi thứ cùng một lúc: các dãy số, các liên kết, và có tập tin nào bị thêm vào hay không. Trong cùng thư mục, hãy gõ:
check-limits-title = Những điều cách này không cho biết
check-limits = Người sửa một tập tin cũng có thể sửa cả danh sách. Nếu quý vị lo ngại, hãy tính dãy số của chính danh sách rồi gọi điện so với người đã đưa bản này. Những tập tin mà máy tính tự để lại trong USB thì vô hại.
check-bad-title = Nếu có gì khác
check-bad = Đừng chuyển bản này cho người khác. Hãy hỏi xin một bản mới.

## Staying safer while reading

safety = Đọc sao cho an toàn hơn
safety-lead = Trang mạng này không lưu giữ gì về quý vị: không có cookie, không đếm lượt xem, không có mã chạy ngầm. Thiết bị và mạng mà quý vị dùng vẫn có thể lưu lại dấu vết. Hãy chọn cách hợp với hoàn cảnh của mình.

safety-exit-title = Nút “Thoát ngay” làm gì
safety-exit-away = Nút này xóa trang ngay lập tức và mở một trang mạng bình thường.
safety-exit-blank = Nút này xóa trang ngay lập tức và để lại một trang trống.
safety-exit-limits = Nút này không xóa được lịch sử. Nút “quay lại”, danh sách các trang đã xem và danh sách các tab đang mở vẫn có thể cho thấy quý vị đã vào đây. Nếu có người ở gần, đóng tab có thể nhanh hơn.

safety-history-title = Lịch sử và cửa sổ riêng tư
safety-history = Lịch sử của trình duyệt lưu tựa đề và địa chỉ các trang. Quý vị có thể xóa từng dòng. Một lịch sử trống trơn tự nó có thể gây nghi ngờ, nên chỉ xóa những trang này có thể an toàn hơn là xóa hết.
safety-private = Cửa sổ riêng tư hay ẩn danh không giữ lịch sử sau khi quý vị đóng tất cả các cửa sổ loại này. Mạng ở chỗ làm, ở nhà hay ở quán cà phê vẫn có thể thấy trang mạng nào đã được mở, nhưng không thấy quý vị đọc những chữ gì.

safety-shared-title = Thiết bị và tài khoản dùng chung
safety-shared = Với thiết bị mà người khác cũng dùng, hoặc do người khác cài đặt hay trả tiền, hãy xem như họ có thể xem được. Điện thoại của người quý vị tin cậy, hoặc máy tính ở thư viện công cộng, có thể an toàn hơn.
safety-synced = Nếu trình duyệt của quý vị đang đăng nhập một tài khoản, lịch sử và các tab đang mở có thể hiện ra trên những thiết bị khác dùng tài khoản đó. Hãy đăng xuất trước, hoặc dùng cửa sổ riêng tư.
safety-spyware = Nếu có ai biết những điều quý vị chỉ làm trên điện thoại của mình, trong máy có thể có một phần mềm theo dõi. Xóa lịch sử không giúp được gì trong trường hợp này, và việc gỡ phần mềm đó có thể bị phát hiện. Hãy dùng thiết bị khác để tìm sự giúp đỡ.

safety-phone-title = Nếu có người lục xem điện thoại của quý vị
safety-phone = Khóa máy bằng mật mã tốt hơn bằng khuôn mặt hay ngón tay, vì người khác có thể dùng mặt hay ngón tay của quý vị để mở. Các tập tin đã lưu vẫn nằm trong thư mục tải về cho đến khi quý vị xóa chúng ở đó và trong thùng rác. Cảnh sát hay viên chức có được khám xét điện thoại của quý vị hay không còn tùy quý vị đang ở đâu; luật sư có thể cho quý vị biết.

safety-stick-title = Nếu quý vị có tài liệu này trong USB hoặc dưới dạng tập tin
safety-stick = Ai tìm thấy USB đều có thể đọc được, trừ khi USB đã được mã hóa. Đọc từ USB không để lại địa chỉ nào trên mạng, nhưng máy tính có thể nhớ tên của tập tin và của USB.
safety-chat = Các dịch vụ nhắn tin như WeChat, KakaoTalk, Zalo và thư điện tử có thể quét nội dung quý vị gửi, giữ lại một bản sao, và cho người khác thấy tên tập tin. Những gì đã gửi thì không thể thu hồi khỏi mọi điện thoại.

safety-print-title = Nếu quý vị có tài liệu này trên giấy
safety-print = Giấy không thể bị theo dõi, nhưng có thể bị người khác tìm thấy. Chỉ giữ những trang quý vị cần. Trình duyệt có thể in địa chỉ và ngày tháng ở lề giấy; quý vị có thể tắt điều đó trong cửa sổ in.

safety-names-title = Tên gọi có thể cho thấy điều gì
safety-names = Người khác có thể thấy tên tập tin, tựa đề cửa sổ và các trang được đánh dấu. Các trang dành cho người lao động chỉ có mã số trong địa chỉ và tựa đề. Nếu lưu lại gì, quý vị có thể đặt một cái tên không cho biết nội dung.
safety-names-open = Người khác có thể thấy tên tập tin, tựa đề cửa sổ và các trang được đánh dấu. Trong tài liệu này, những tên đó cho biết nội dung của trang, kể cả các trang dành cho người lao động. Nếu lưu lại gì, quý vị có thể đặt một cái tên không cho biết nội dung.

safety-here-title = Trang mạng này làm gì
safety-here = Trang mạng này không tải gì từ trang mạng khác và không gửi gì cho bất cứ ai. Các liên kết đến trang mạng khác không báo cho họ biết quý vị đến từ đây, nhưng những trang đó có thể ghi lại lần ghé xem của quý vị. Hóa đơn điện thoại có thể liệt kê những số quý vị đã gọi.

## Documents for reviewers

packet-kind = Để duyệt lại, không phải để phát
packet-about = { $code }, ấn bản { $edition }: từng phần bằng tiếng Anh, ngay bên dưới là bản dịch, dành cho người duyệt lại.
packet-about-source = { $code }, ấn bản { $edition }: bản tiếng Anh, dành cho người duyệt lại.
packet-look = Xin để ý:
packet-look-meaning = Bản dịch có nói đúng như bản tiếng Anh không: không thiếu, không thêm, không mạnh hơn hay nhẹ hơn?
packet-look-words = Người đọc có nói như vậy không? Có từ nào trách móc, làm sợ hay coi thường họ không?
packet-look-figures = Số điện thoại, số tiền, ngày tháng, thời hạn và số điều luật có giống nhau ở cả hai bản không?
packet-look-clear = Người đọc có hiểu mỗi câu ngay lần đầu không?
packet-look-law = Nếu quý vị am hiểu luật: bài viết có đúng với các luật ghi ở cuối mỗi mục, theo luật hôm nay không?
packet-how = Xin viết vào ô trống sau mỗi mục, trên giấy hoặc trong tập tin Word, hoặc gửi một danh sách gồm mã số của mục và chỗ cần sửa. Mục nào đã ổn, xin ghi “OK”. Sau đó xin trao lại cho người đã đưa tài liệu này cho quý vị.
packet-names = Xin đừng bao giờ ghi tên ai, kể cả tên quý vị, trong tài liệu này hay trong tên tập tin. Chỉ ghi mã vai trò mà quý vị đã nhận, chẳng hạn R1. Xin đừng dùng phần nhận xét và theo dõi thay đổi của Word: những chỗ đó mang tên tài khoản của quý vị.

packet-lead = Tựa đề, tóm tắt và phần mở đầu
packet-title = Tựa đề
packet-short-title = Tựa ngắn
packet-summary = Tóm tắt
packet-missing = Mục này chưa có bản dịch.
packet-picture = {"["}Hình: { $words }]
packet-avoid = Những từ nên tránh: { $words }
packet-short-name = Tên dùng trong các cẩm nang kín đáo

packet-status-source = Bản tiếng Anh: { $states }.
packet-status-own = Bản dịch: { $states }.
packet-state-missing = chưa viết
packet-state-machine = viết bằng phần mềm, chưa duyệt lại
packet-state-draft = bản nháp, chưa duyệt lại
packet-state-reviewed = đã duyệt lại
packet-state-stale = cũ hơn bản tiếng Anh hiện nay
packet-state-withdrawn = đã rút lại vì bản tiếng Anh thay đổi để giữ an toàn cho người đọc
packet-state-lapsed = bị sửa đổi sau khi được duyệt lại
packet-state-law-unchecked = phần luật chưa kiểm tra
packet-state-law-checked = luật sư đã kiểm tra phần luật
packet-state-law-checked-on = luật sư đã kiểm tra phần luật { $date }

packet-laws = Những luật mà mục này nhắc đến
packet-law-source = { $strength }. Nội dung về luật tính đến { $date }.
packet-law-source-undated = { $strength }. Trang này không ghi ngày.
packet-law-read = Đã đọc tại { $address }
packet-comments = Ý kiến về { $code }

packet-sign-off = Xác nhận cho { $code }
packet-sign-off-note = Bài chỉ được xem là đã duyệt lại hay đã kiểm tra sau khi người phụ trách ghi nhận.
packet-role = Mã vai trò (đừng ghi tên)
packet-date = Ngày
packet-language-reviewed = Đã duyệt lại ngôn ngữ
packet-law-checked = Đã kiểm tra phần luật
packet-yes = có
packet-no = không
packet-not-looked-at = chưa xem

## About

# What changed: for holders of older copies.
changes = Những gì đã thay đổi
changes-lead = Nếu quý vị có một bản cũ, trên giấy, trong USB hay dưới dạng tập tin, hãy xem ở đây những gì không còn đúng nữa. Mỗi mục có một số, và bản của quý vị cũng có số đó.
changes-none = Chưa ghi nhận thay đổi nào về ý nghĩa kể từ khi bắt đầu bộ cẩm nang này.
changes-safety = Đừng làm theo nội dung cũ: làm theo có thể không an toàn.
changes-substantive = Ý nghĩa đã khác so với bản cũ.
changes-gone-title = Không còn trong các cẩm nang
changes-gone = Những số này chỉ có trong các bản cũ.
changes-small = Các sửa đổi về chính tả và cách diễn đạt mà không làm thay đổi ý nghĩa thì không được liệt kê.

about = Về các cẩm nang này
about-lead = Ai làm ra, dựa trên những gì, và có thể tin đến mức nào.
about-made-title = Các cẩm nang được viết ra sao
about-made = Các cẩm nang này được viết bằng phần mềm từ các nguồn công khai: luật, phán quyết của tòa án, các trang của chính quyền và ấn phẩm của các tổ chức cộng đồng. Bản dịch cũng được làm bằng phần mềm. Mỗi điều luật đều ghi nơi đã đọc và nguồn đó chắc chắn đến đâu.
about-advice = Đây là thông tin, không phải tư vấn pháp lý. Thông tin này dành cho người trưởng thành ở Ontario và không thể biết hoàn cảnh của quý vị. Luật sư hoặc phòng pháp lý cộng đồng thì có thể biết.
about-law-date = Nội dung ở đây nói về luật tính đến { $date }. Luật có thể thay đổi: khi bản này đã cũ, hãy hỏi xin bản mới hơn.
about-status-title = Có thể tin đến mức nào
count-own = { $total ->
   *[other] { $count } trong số { $total } mục đã có bằng tiếng Việt.
  }
count-machine = { $count ->
   *[other] { $count } mục được viết bằng phần mềm và chưa có ai duyệt lại.
  }
count-draft = { $count ->
   *[other] { $count } mục là bản nháp chưa có ai duyệt lại.
  }
count-reviewed = { $count ->
    [0] Chưa có mục nào được một người duyệt lại.
   *[other] { $count } mục đã được một người biết rõ ngôn ngữ này và am hiểu đề tài duyệt lại.
  }
count-checked = { $count ->
    [0] Chưa có mục nào được luật sư kiểm tra.
   *[other] Luật sư đã kiểm tra { $count } mục.
  }
about-status-words = Đầu mỗi trang đều ghi bài viết đã được làm đến đâu. Mục nào khác thì ghi rõ ngay tại mục đó.

# Locked wording: what these sentences say may not be changed, weakened or left out.
credits-title = Ghi công
credits-structure = Bài viết theo cấu trúc của các ấn phẩm năm 2017 và 2020 của những người và tổ chức được nêu tên ở đây. Các câu văn là mới.
credits-publications = Ấn phẩm: { $names }
credits-authors = Tác giả: { $names }
credits-partners = Các tổ chức hợp tác: { $names }
credits-funder = Tổ chức tài trợ: { $names }
credits-no-part = Họ không viết, không tài trợ, không duyệt và không tán thành bài viết này, và bài viết không mang biểu trưng nào của họ.

land-title = Vùng đất
land = Các cẩm nang này nói về Toronto, vùng đất truyền thống của nhiều dân tộc, trong đó có các dân tộc Mississaugas of the Credit, Anishnabeg, Chippewa, Haudenosaunee và Wendat, và là vùng đất thuộc Hiệp ước 13 (Treaty 13).

licence-title = Sao chép
licence = Quý vị có thể sao chép, in, dịch và thay đổi bài viết theo giấy phép Creative Commons Ghi công-Chia sẻ tương tự 4.0 (CC BY-SA 4.0), miễn là phần ghi công và các thông báo về việc duyệt lại được giữ kèm theo bài.
