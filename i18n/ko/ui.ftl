# Interface strings, Korean. Notes on meaning: en/ui.ftl.
# section 항목, guide 안내서, code 번호, edition 판, review 검토, check (by a lawyer) 확인.
# No particle stands directly after a placeable whose last sound is not known.

## Dates, lists, punctuation

date = { $year }년 { $month }월 { $day }일
list-separator = {", "}
sentence-separator = {" "}
page-title = { $page } – { $guide }
# With a space: many names end with a bracket of their own.
contact-with-phone = { $name } ({ $phone })

## The frame of every page

exit-now = 지금 나가기
skip-to-content = 본문으로 건너뛰기
way-back = 현재 위치
languages = 이 페이지를 다른 언어로 보기
home = 홈
more-pages = 다른 페이지

contents = 차례
on-this-page = 이 페이지의 내용
guides = 안내서 목록

steps = 이전 페이지와 다음 페이지
previous = 이전
next = 다음

pages = { $count ->
   *[other] { $count }페이지
  }

same-section = 이 항목을 다른 언어로 보기:

## The foot of every page

report-to-with-code = 잘못된 곳이 있나요? { $address } 앞으로 이메일을 보내고, 번호 { $code } 또는 해당 항목의 번호를 알려 주세요.
report-to = 잘못된 곳이 있나요? { $address } 앞으로 이메일을 보내 주세요.
report-ask-with-code = 잘못된 곳이 있나요? 이 자료를 건네준 사람에게 알리고, 번호 { $code } 또는 해당 항목의 번호를 말해 주세요.
report-ask = 잘못된 곳이 있나요? 이 자료를 건네준 사람에게 알려 주세요.

edition = { $edition } 판. 법률 내용은 { $date } 기준입니다.
newer-after = { $date } 뒤에는 최신판을 요청하세요.
newest-copy = 최신판은 다음 주소에 있습니다: { $place }

## How far the text can be trusted

status-machine = 이 글은 소프트웨어로 썼습니다. 한국어를 잘하는 사람이 아직 검토하지 않았습니다.
status-draft = 이 글은 공개된 자료를 바탕으로 소프트웨어로 쓴 초안입니다. 아직 아무도 검토하지 않았습니다.
status-reviewed = 이 언어와 주제를 잘 아는 사람이 이 글을 검토했습니다.
status-mixed = 이 페이지에는 검토된 부분도 있고 검토되지 않은 부분도 있습니다. 항목마다 표시되어 있습니다.
law-unchecked = 법에 관한 내용은 변호사가 확인하지 않았습니다.
law-checked = 법에 관한 내용은 변호사가 확인했습니다.
law-checked-on = 법에 관한 내용은 변호사가 { $date }에 확인했습니다.
law-mixed = 변호사가 확인한 항목도 있고 확인하지 않은 항목도 있습니다. 항목마다 표시되어 있습니다.
information-only = 온타리오의 성인을 위한 정보이며 법률 자문이 아닙니다. 법률 내용은 { $date } 기준입니다.
status-more = 이 글을 어떻게 만들었고 얼마나 믿을 수 있는지

fallback-missing = 이 항목은 아직 한국어로 쓰이지 않았습니다. 아래는 영어로 된 글입니다.
fallback-below-policy = 이 항목의 번역은 검토되지 않아서 보여 드리지 않습니다. 아래는 영어로 된 글입니다.
fallback-stale = 영어 글이 바뀌어 번역을 새로 하고 있습니다. 아래는 영어로 된 글입니다.
stale = 이 항목을 번역한 뒤에 영어 글이 바뀌었습니다. 일부 내용은 지금과 맞지 않을 수 있습니다.
lapsed = 이 항목은 검토된 뒤에 수정되었습니다.

proof-mark = 검토용 초안
proof-banner = 검토용 초안: 검토되지 않았거나 변호사가 확인하지 않은 글입니다. 읽고 고치기 위한 것이며, 나누어 주기 위한 것이 아닙니다.

## Text

alert-note = 참고
alert-tip = 알아 두면 좋은 것
alert-important = 중요
alert-warning = 조심하세요
alert-caution = 위험

table-label = 표: { $columns }
code-block = 코드

note-reference = 각주 { $number }
note-back = 각주 { $number } 본문으로 돌아가기

## Discreet guides: nothing here may say what the guide is about

discreet-title = 안내서 { $code }
discreet-description = 안내서의 한 페이지입니다.

## Contacts

contacts = 연락처
contacts-lead = 안내서에 나오는 서비스와, 각 서비스에 대해 알려진 내용입니다. 내가 누구인지 밝히기 전에, 무엇을 비밀로 지켜 주는지 물어볼 수 있습니다.
contact-phone = 전화
contact-email = 이메일
contact-web = 웹사이트
contact-hours = 이용 시간
contact-languages = 언어
contact-run-by = 운영하는 곳
contact-asks-status = 이민 신분을 묻나요?
contact-may-share = 들은 내용을 전할 수 있는 곳
contact-source = 출처
contact-source-dated = 자료 날짜: { $date }, 읽은 날: { $read }
contact-source-undated = 자료 날짜 없음, 읽은 날: { $read }
contact-called = { $date }에 전화해 봄
contact-not-checked = 확인 안 됨: 최근에 이 번호로 전화해 본 사람이 없습니다
contact-not-known = 알 수 없음: 이민 신분을 묻는지, 들은 내용을 누구에게 전하는지. 내가 누구인지 밝히기 전에 먼저 물어보세요.
contact-not-known-asks = 알 수 없음: 이민 신분을 묻는지. 내가 누구인지 밝히기 전에 먼저 물어보세요.
contact-not-known-shares = 알 수 없음: 들은 내용을 누구에게 전하는지. 내가 누구인지 밝히기 전에 먼저 물어보세요.
contact-left-out = 이 자료에는 이곳의 전화번호나 주소가 없습니다. { $name }에서 뺐습니다.
shared-by = 이 자료를 건네준 곳: { $name }
added-by = { $name }에서 덧붙임
added-note = 이 부분은 { $name }에서 썼습니다. 안내서를 만든 사람들은 확인하지 않았습니다.
added-contacts = { $name }에서 덧붙인 연락처

run-by-community = 지역사회 단체
run-by-legal-aid = 온타리오주의 법률 구조 제도
run-by-legal-clinic = 법률 클리닉
run-by-government = 정부
run-by-charity = 자선 단체
run-by-emergency = 경찰, 소방, 구급 서비스
run-by-union = 노동조합
run-by-health = 의료 기관
run-by-unknown = 알 수 없음

asks-status-yes = 예
asks-status-no = 아니요

may-share-nobody = 아무에게도 전하지 않는다고 함
may-share-police = 경찰
may-share-immigration = 이민 담당 공무원
may-share-child-protection = 아동 보호 기관
may-share-partners = 다른 서비스 기관

## Laws

laws = 법률
laws-lead = 안내서에서 언급하는 법률과 판결을 알기 쉬운 말로 설명합니다. 각각의 공식 페이지와 읽은 곳, 그 출처가 얼마나 확실한지도 함께 적었습니다.
laws-used = 이 안내서에 나오는 법률
contacts-used = 이 안내서에 나오는 연락처
law-citation = 인용 표기
law-address = 공식 페이지
law-read-at = 읽은 곳
law-strength = 출처의 종류
law-as-of = 출처의 기준일
law-undated = 밝혀져 있지 않음: 출처 페이지에 날짜가 없습니다
law-review-by = 다시 살펴볼 기한
strength-official = 현재의 공식 페이지
strength-official-archived = 보존된 옛 공식 페이지
strength-official-partial = 일부만 읽은 공식 페이지
strength-secondary = 다른 사람의 설명이며, 공식 법조문이 아님

area-criminal = 형사법
area-court = 법원 판결
area-charter = 권리자유헌장에 따른 권리
area-immigration = 이민
area-municipal = 시 조례
area-labour = 일
area-human-rights = 인권
area-housing = 주거
area-family = 가족
area-health = 건강
area-privacy = 사생활 보호

## Glossary

glossary = 용어집
glossary-lead = 안내서에서 쓰는 말과, 여기에서 그 말이 뜻하는 것입니다.
glossary-aliases = 다른 말: { $words }

## Finder

finder = 내용 찾기
finder-short = 주제나 안내서, 용어를 고르면 맞는 부분만 볼 수 있습니다.
finder-lead = 주제나 용어를 고르면 아래 목록에 맞는 부분만 남습니다. 무엇을 골랐는지는 이 기기에만 남습니다.
finder-heading = 찾아보기
finder-topics = 주제
finder-laws = 법률별로 찾기
finder-audience = 누구를 위한 글인지
audience-worker = 일하는 사람
audience-provider = 서비스 제공자
audience-partner = 안내서를 나누는 단체
finder-term = 용어
finder-typed = 용어(로마자)
finder-type = 목록은 가나다순입니다. 키보드를 쓸 때는 화살표 키로 고르세요.
finder-any = 모든 용어
finder-reset = 고른 것 모두 지우기
finder-passages = 찾은 부분
finder-opening = 페이지 첫머리
finder-count = 찾은 부분의 수:
finder-none = 없음. 고른 것을 하나 빼 보세요.
finder-show = 보기
finder-plain = 브라우저가 오래되어 목록을 줄일 수 없으므로 모든 부분이 나옵니다. 브라우저의 찾기 기능으로 이 페이지를 찾아볼 수 있습니다.
finder-other = 다른 방법으로 찾기, 이 페이지가 할 수 없는 것
finder-whole-title = 안내서 전체를 한 페이지로
finder-whole = 안내서마다 전체를 담은 긴 페이지가 있어, 브라우저의 찾기 기능을 쓰기 좋습니다:
finder-in-page = 페이지에서 낱말을 찾으려면
finder-computer = 컴퓨터에서는 Ctrl과 F(맥에서는 ⌘와 F)를 함께 누르고 낱말을 입력하세요.
finder-android = 안드로이드 휴대폰의 Chrome에서는 메뉴 ⋮를 열고 “페이지에서 찾기”를 고르세요.
finder-iphone = iPhone의 Safari에서는 공유 버튼을 누르고 “페이지에서 찾기”를 고르세요.
finder-limits-title = 이 페이지가 할 수 없는 것
finder-limits = 여기에는 질문을 입력하는 칸이 없습니다. 그러려면 스크립트가 필요한데, 이 페이지들은 스크립트를 쓰지 않습니다. 인터넷 검색 엔진은 무엇을 찾는지 알게 되고, 다른 곳에 알릴 수도 있습니다. 여기에서 입력하거나 고른 것은 이 기기를 떠나지 않습니다.

## Term index

term-index = 용어 찾아보기
term-index-short = 용어집의 모든 용어와 그 다른 말, 그리고 그것을 다루는 부분입니다.
term-index-register = 모든 말을 가나다순으로 늘어놓았습니다. 하나를 고르면 그것을 다루는 부분이 나옵니다.
term-index-under = 용어 찾아보기: { $heading }
term-letters = 첫 글자
term-see = → { $terms }
term-see-also = 함께 볼 용어: { $terms }
term-meaning = 뜻
term-more = 모두 { $count }개 부분에서 다룹니다. 전부 보려면 “{ $finder }”에서 이 용어를 고르세요.
term-strokes = { $count }획

## Print

print-version = 인쇄용
whole-guide = 이 안내서 전체를 한 페이지로(찾기·인쇄용)
print-title = { $title } (인쇄용)
print-how = 인쇄하려면 브라우저의 메뉴를 사용하세요. 글만 인쇄되고, 링크의 주소가 글자로 함께 나옵니다.

see-page = ({ $number }쪽)
see-number = ({ $number })
fact-separator = :{" "}
volume = { $number }권
volume-of = 전체 { $count }권 중 { $number }권
other-volumes = 다른 권에 있는 내용
stamp = 나누어 주는 단체의 도장이나 주소를 넣는 자리
same-on-web = 웹에 있는 같은 글:
files = 보관하거나 인쇄하기
file-letter = 레터 용지용 PDF
file-a4 = A4 용지용 PDF
file-half = 레터 반 크기 PDF(5.5 × 8.5인치)
file-booklet = 양면으로 인쇄해서 접는 소책자(레터 용지)
file-shop = 인쇄소용 PDF(재단선 포함)
file-phone = 휴대폰용 PDF
file-single = 휴대폰이나 채팅용 한 파일 (전체 내용)
file-epub = 전자책 (EPUB)
file-volume = { $file }, 전체 { $count }권 중 { $number }권
file-page = { $file }(이 페이지만)
file-bilingual = 한국어와 영어를 나란히 실은 PDF(레터 용지용)
file-brochure = 접는 안내지(레터 용지용 PDF)
file-cards = 오려서 건네는 카드(레터 용지용 PDF)
file-text = 채팅으로 보낼 수 있는 글(위챗, 카카오톡, 잘로 등은 보낸 내용을 검사하고 보관할 수 있습니다)
file-proof = { $file } (검토용 초안, 나누어 주지 마세요)

cards-fold = 표시를 따라 자르고, 점선을 따라 접어 두 언어가 한 면씩 오게 하세요.
cards-duplex = 실제 크기로 양면 인쇄한 뒤 표시를 따라 자르세요.
cards-cut = 실제 크기로 인쇄한 뒤 표시를 따라 자르세요.

printer-test = 프린터 시험 인쇄지(양면)
printer-test-print = 1쪽과 2쪽을 레터 용지 한 장의 양면에 인쇄하세요. 실제 크기(100%), 짧은 쪽으로 넘기기를 고르세요.
printer-test-turn = 책장을 넘기듯 종이를 오른쪽에서 왼쪽으로 넘기세요. 숫자 2가 똑바로 서 있어야 합니다. 거꾸로 서 있으면 인쇄 창에서 다른 쪽으로 넘기기를 고르세요.
printer-test-measure = 아래 선의 길이를 재세요. 100mm여야 합니다. 더 짧으면 ‘실제 크기’를 고르고 ‘용지에 맞춤’을 끄세요.
printer-test-light = 종이를 빛에 비춰 보세요. 앞뒤의 십자 표시가 2mm 안으로 겹쳐야 합니다.
printer-test-one-side = 한 면만 인쇄하는 프린터라면 1쪽을 인쇄하고 종이를 다시 넣어 2쪽을 인쇄하세요. 2가 똑바로 설 때까지 해 보고 종이를 어떻게 넣었는지 적어 두세요. 소책자 전체도 같은 방법으로 넣습니다.
printer-test-back = 책장을 넘기듯 종이를 넘겼을 때 이 면이 똑바로 서 있어야 합니다.

## A guide in one file

# A file that travels alone has no exit: these sentences stand in its place. Say plainly what closing and deleting do.
single-leave = 나가려면 이 파일을 닫으세요. 다른 사람이 보면 안 된다면 파일을 지우세요.
# A link to what follows.
single-leave-more = 지우는 방법
single-leave-title = 이 파일을 닫고 지우기
single-leave-how = 읽고 있는 창이나 앱을 닫으세요. 그다음 다운로드 폴더처럼 파일을 저장한 곳에서 파일을 지우고, 휴지통에서도 지우세요.
single-leave-chat = 채팅으로 받았다면 그 채팅의 메시지도 지우세요. 채팅 앱이나 백업, 보낸 사람에게 사본이 남아 있을 수 있고, 파일을 검사하는 앱도 있습니다.
single-leave-name = 내용이 드러나지 않는 이름으로 파일 이름을 바꿀 수 있습니다. 파일 안의 내용은 바뀌지 않습니다.
single-whole = 안내서 전체가 이 파일 하나에 들어 있으며, 읽을 때 인터넷이 필요하지 않습니다. (2-30.1)처럼 괄호 안에 있는 번호는 다른 안내서의 부분을 가리킵니다. 웹 주소 링크를 열려면 인터넷이 필요하고, 그 사이트에 방문 기록이 남을 수 있습니다.
# The index of words at the end of the file: what they mean, and the sections that speak of them.
single-terms = 이 안내서의 용어
# The same in one word, for a link that is always in view.
single-terms-short = 용어
# $count is the number of sections that speak of a word.
single-terms-more = 모두 { $count }개 부분에서 다룹니다. 전부 보려면 이 파일에서 이 용어를 찾아보세요.

## Books for reading apps

# For screen readers: a list of the main places of a book.
epub-landmarks = 이 책의 위치
epub-pages = 종이판(Letter)의 쪽 번호
# After how to delete a file.
epub-library = 읽기 앱이 이 책을 서재에 넣었다면 거기에서도 지우세요.
# What shops and libraries tell readers of a book with disabilities. It must be true of every book.
epub-accessibility = 제목과 차례, 용어 찾아보기가 있는 글입니다. 글자를 키우고 색을 바꾸고 소리 내어 읽게 할 수 있습니다. 모든 그림에 설명이 있습니다. 소리, 영상, 스크립트는 없습니다.

## The first page, the exit, and addresses that lead nowhere

chooser-title = 언어 선택
chooser-heading = 언어
chooser-read = 한국어로 읽기
exit-title = 새 페이지
not-found-title = 페이지를 찾을 수 없음
not-found = 이 주소에는 페이지가 없습니다.

## A copy without a host: the first page of a stick, and how to check a copy

start-phone = 휴대폰에서는 이 페이지 대신 { $folder } 폴더에 있는 파일을 여세요.
check = 이 사본 확인하기
check-lead = 이 단계를 따르면 파일이 전달되는 동안 손상되거나 바뀌었는지 알 수 있습니다. 컴퓨터가 필요하고, 설치할 것은 없습니다.
check-list = { $list } 파일에는 다른 모든 파일마다 긴 숫자가 하나씩 적혀 있습니다. 컴퓨터가 숫자를 다시 계산해서 둘을 비교합니다.
check-linux = 리눅스에서
check-mac = 맥에서
check-windows = 윈도우에서
check-terminal = { $start } 파일이 있는 폴더에서 터미널을 열고 이 줄을 입력하세요.
check-quiet = 아무것도 나오지 않으면 모든 파일이 만들어진 그대로입니다. 그렇지 않으면 손상되었거나 바뀌었거나 없어진 파일의 이름이 한 줄에 하나씩 나옵니다.
check-one = 폴더를 열고 창 위쪽의 주소를 누른 다음, cmd를 입력하고 Enter 키를 누르세요. 그리고 확인하려는 파일의 이름을 넣어 이 줄을 입력하세요. 나오는 숫자가 { $list } 파일에서 그 이름 옆에 있는 숫자와 같아야 합니다.
check-program = 이 사본을 만든 프로그램으로
check-program-how = 숫자와 링크, 그리고 더해진 파일이 없는지를 한 번에 확인합니다. 같은 폴더에서 입력하세요.
check-limits-title = 이 확인으로 알 수 없는 것
check-limits = 파일을 바꾼 사람은 목록도 바꿀 수 있습니다. 걱정된다면 목록 파일 자체의 숫자를 계산해서, 이 사본을 준 사람과 전화로 비교하세요. 컴퓨터가 스스로 USB 메모리에 남기는 파일은 해롭지 않습니다.
check-bad-title = 다른 것이 있다면
check-bad = 이 사본을 다른 사람에게 주지 마세요. 새 사본을 요청하세요.

## Staying safer while reading

safety = 더 안전하게 읽기
safety-lead = 이 사이트는 읽는 사람에 대해 아무것도 남기지 않습니다. 쿠키도, 방문자 집계도, 스크립트도 없습니다. 그래도 사용하는 기기와 네트워크에는 흔적이 남을 수 있습니다. 상황에 맞는 방법을 고르세요.

safety-exit-title = “지금 나가기”가 하는 일
safety-exit-away = 페이지를 바로 지우고 평범한 웹사이트를 엽니다.
safety-exit-blank = 페이지를 바로 지우고 빈 페이지를 남깁니다.
safety-exit-limits = 방문 기록은 지우지 못합니다. “뒤로” 버튼, 방문한 페이지 목록, 열려 있는 탭 목록에 여기에 왔던 것이 여전히 보일 수 있습니다. 가까이에 누가 있다면 탭을 닫는 것이 더 빠를 수 있습니다.

safety-history-title = 방문 기록과 비공개 창
safety-history = 브라우저의 방문 기록에는 페이지의 제목과 주소가 남습니다. 기록을 하나씩 지울 수 있습니다. 기록이 텅 비어 있으면 그것만으로도 의심을 살 수 있으므로, 모두 지우기보다 이 페이지들만 지우는 것이 더 안전할 수 있습니다.
safety-private = 비공개 창이나 시크릿 창은 그런 창을 모두 닫고 나면 방문 기록을 남기지 않습니다. 그래도 직장이나 집, 카페의 네트워크에서는 어떤 사이트를 열었는지 볼 수 있습니다. 다만 어떤 글을 읽었는지는 볼 수 없습니다.

safety-shared-title = 함께 쓰는 기기와 계정
safety-shared = 다른 사람도 쓰는 기기, 다른 사람이 설정했거나 요금을 내는 기기라면, 그 사람이 볼 수 있다고 생각하세요. 믿을 수 있는 사람의 휴대폰이나 공공 도서관의 컴퓨터가 더 안전할 수 있습니다.
safety-synced = 브라우저가 계정에 로그인되어 있으면, 방문 기록과 열려 있는 탭이 그 계정을 쓰는 다른 기기에도 나타날 수 있습니다. 먼저 로그아웃하거나 비공개 창을 사용하세요.
safety-spyware = 휴대폰에서만 한 일을 누군가가 알고 있다면, 휴대폰에 지켜보는 프로그램이 있을 수 있습니다. 방문 기록을 지워도 이런 프로그램은 막지 못하고, 프로그램을 지우면 상대가 알아챌 수 있습니다. 도움을 청할 때는 다른 기기를 사용하세요.

safety-phone-title = 누가 내 휴대폰을 뒤져 본다면
safety-phone = 얼굴이나 지문으로 여는 잠금은 다른 사람이 내 얼굴이나 손가락을 대어 열 수 있으므로, 비밀번호 잠금이 낫습니다. 저장한 파일은 다운로드 폴더와 휴지통에서 모두 지울 때까지 남아 있습니다. 경찰관이나 공무원이 휴대폰을 수색할 수 있는지는 지금 있는 곳에 따라 다르며, 변호사가 알려 줄 수 있습니다.

safety-stick-title = 이 자료를 USB 메모리나 파일로 가지고 있다면
safety-stick = USB 메모리가 암호화되어 있지 않으면, 발견한 사람은 누구나 읽을 수 있습니다. USB 메모리에서 읽으면 인터넷에 주소가 남지 않지만, 컴퓨터가 파일과 USB 메모리의 이름을 기억할 수 있습니다.
safety-chat = 위챗, 카카오톡, 잘로 같은 채팅 서비스와 이메일은 보낸 내용을 검사하고 사본을 보관할 수 있으며, 파일 이름을 다른 사람에게 보여 줄 수 있습니다. 한번 보낸 내용을 모든 휴대폰에서 거두어들일 수는 없습니다.

safety-print-title = 이 자료를 종이로 가지고 있다면
safety-print = 종이는 추적할 수 없지만, 남의 눈에 띌 수 있습니다. 필요한 쪽만 가지고 있으세요. 브라우저가 여백에 주소와 날짜를 인쇄할 수 있는데, 인쇄 창에서 끌 수 있습니다.

safety-names-title = 이름에서 드러날 수 있는 것
safety-names = 파일 이름, 창의 제목, 즐겨찾기는 다른 사람이 볼 수 있습니다. 일하는 사람을 위한 페이지는 주소와 제목에 번호만 나옵니다. 무언가를 저장할 때는 내용이 드러나지 않는 이름을 붙일 수 있습니다.
safety-names-open = 파일 이름, 창의 제목, 즐겨찾기는 다른 사람이 볼 수 있습니다. 이 자료에서는 일하는 사람을 위한 페이지도 이름과 제목에 내용이 드러납니다. 무언가를 저장할 때는 내용이 드러나지 않는 이름을 붙일 수 있습니다.

safety-here-title = 이 사이트가 하는 일
safety-here = 이 사이트는 다른 사이트에서 아무것도 불러오지 않고, 누구에게도 아무것도 보내지 않습니다. 다른 사이트로 가는 링크는 여기에서 왔다는 것을 알리지 않지만, 그 사이트들이 방문 기록을 남길 수 있습니다. 전화 요금 고지서에는 전화를 건 번호가 나올 수 있습니다.

## Documents for reviewers

packet-kind = 검토용이며, 나누어 주기 위한 것이 아닙니다
packet-about = { $code }, { $edition } 판: 부분마다 먼저 영어를 싣고 그 아래에 번역을 실었습니다. 검토하는 분을 위한 문서입니다.
packet-about-source = { $code }, { $edition } 판: 영어 글입니다. 검토하는 분을 위한 문서입니다.
packet-look = 살펴봐 주실 점:
packet-look-meaning = 번역이 영어와 같은 내용입니까? 빠지거나 더해진 것, 더 세거나 더 약하게 말한 것은 없습니까?
packet-look-words = 읽는 사람들이 실제로 쓰는 말입니까? 탓하거나 겁을 주거나 내려다보는 말은 없습니까?
packet-look-figures = 전화번호, 금액, 날짜, 기간, 법 조항 번호가 양쪽에서 같습니까?
packet-look-clear = 읽는 사람이 모든 문장을 한 번에 이해할 수 있습니까?
packet-look-law = 법을 아는 분이라면: 글의 내용이 항목 끝에 적힌 법의 오늘 현재 내용과 맞습니까?
packet-how = 종이나 Word 파일에서 각 항목 뒤의 칸에 적어 주세요. 항목 번호와 고칠 내용을 목록으로 보내 주셔도 됩니다. 문제가 없는 항목에는 “OK”라고 적어 주세요. 다 마치면 이 문서를 준 사람에게 돌려주세요.
packet-names = 자기 이름이든 다른 사람의 이름이든 이 문서에도, 파일 이름에도 절대 쓰지 마세요. R1처럼 받은 역할 코드만 쓰세요. Word의 메모와 변경 내용 추적 기능은 쓰지 마세요. 계정의 이름이 남습니다.

packet-lead = 제목, 요약, 첫머리
packet-title = 제목
packet-short-title = 짧은 제목
packet-summary = 요약
packet-missing = 이 항목은 아직 번역되지 않았습니다.
packet-picture = {"["}그림: { $words }]
packet-avoid = 피할 말: { $words }
packet-short-name = 눈에 띄지 않는 안내서에서 쓰는 이름

packet-status-source = 영어 글: { $states }.
packet-status-own = 번역: { $states }.
packet-state-missing = 아직 없음
packet-state-machine = 소프트웨어로 씀, 검토되지 않음
packet-state-draft = 초안, 검토되지 않음
packet-state-reviewed = 검토됨
packet-state-stale = 지금의 영어 글보다 오래됨
packet-state-withdrawn = 읽는 사람의 안전 때문에 영어 글이 바뀌어 내려짐
packet-state-lapsed = 검토된 뒤에 수정됨
packet-state-law-unchecked = 법률 내용은 확인되지 않음
packet-state-law-checked = 법률 내용을 변호사가 확인함
packet-state-law-checked-on = 법률 내용을 변호사가 { $date }에 확인함

packet-laws = 이 항목이 가리키는 법
packet-law-source = { $strength }. 법률 내용은 { $date } 기준입니다.
packet-law-source-undated = { $strength }. 출처 페이지에 날짜가 없습니다.
packet-law-read = 읽은 곳: { $address }
packet-comments = { $code } 항목에 대한 의견

packet-sign-off = { $code } 검토 확인란
packet-sign-off-note = 관리자가 기록한 뒤에야 검토되거나 확인된 것으로 봅니다.
packet-role = 역할 코드 (이름은 쓰지 마세요)
packet-date = 날짜
packet-language-reviewed = 언어 검토
packet-law-checked = 법률 확인
packet-yes = 예
packet-no = 아니요
packet-not-looked-at = 보지 않음

## About

# What changed: for holders of older copies.
changes = 바뀐 내용
changes-lead = 종이, USB 메모리, 파일 등으로 예전 판을 가지고 있다면, 더는 맞지 않는 내용을 여기에서 확인하세요. 항목마다 번호가 있고, 가지고 있는 것에도 같은 번호가 적혀 있습니다.
changes-none = 이 시리즈가 시작된 뒤로 뜻이 달라진 변경은 기록되지 않았습니다.
changes-safety = 예전 내용에 따라 행동하지 마세요. 안전하지 않을 수 있습니다.
changes-substantive = 예전 판과 뜻이 달라졌습니다.
changes-gone-title = 안내서에서 빠진 내용
changes-gone = 이 번호는 예전 판에만 있습니다.
changes-small = 뜻이 그대로인 맞춤법이나 표현의 수정은 여기에 적지 않습니다.

about = 이 안내서들에 대하여
about-lead = 누가, 무엇을 바탕으로 만들었고, 얼마나 믿을 수 있는지 설명합니다.
about-made-title = 어떻게 썼는지
about-made = 이 안내서들은 법률, 법원 판결, 정부 페이지, 지역사회 단체의 간행물 등 공개된 자료를 바탕으로 소프트웨어로 썼습니다. 번역도 소프트웨어로 했습니다. 법률마다 어디에서 읽었는지, 그 출처가 얼마나 확실한지 적혀 있습니다.
about-advice = 이것은 정보이며 법률 자문이 아닙니다. 온타리오의 성인을 위한 것이고, 각자의 상황을 알 수는 없습니다. 변호사나 법률 클리닉은 알 수 있습니다.
about-law-date = { $date } 기준의 법을 설명합니다. 법은 바뀝니다. 이 자료가 오래되면 최신판을 요청하세요.
about-status-title = 얼마나 믿을 수 있는지
count-own = { $total ->
   *[other] 전체 { $total }개 항목 가운데 { $count }개가 한국어로 쓰여 있습니다.
  }
count-machine = { $count ->
   *[other] { $count }개 항목은 소프트웨어로 썼고, 아무도 검토하지 않았습니다.
  }
count-draft = { $count ->
   *[other] { $count }개 항목은 아무도 검토하지 않은 초안입니다.
  }
count-reviewed = { $count ->
    [0] 사람이 검토한 항목은 아직 하나도 없습니다.
   *[other] { $count }개 항목은 이 언어와 주제를 잘 아는 사람이 검토했습니다.
  }
count-checked = { $count ->
    [0] 변호사가 확인한 항목은 아직 하나도 없습니다.
   *[other] { $count }개 항목은 변호사가 확인했습니다.
  }
about-status-words = 페이지마다 맨 위에 글이 어느 단계까지 왔는지 적혀 있습니다. 이와 다른 항목에는 그 항목에 따로 적혀 있습니다.

# Locked wording: what these sentences say may not be changed, weakened or left out.
credits-title = 출처 표시
credits-structure = 이 글은 여기에 이름을 적은 사람들과 단체들이 2017년과 2020년에 낸 간행물의 구성을 따릅니다. 문장은 새로 썼습니다.
credits-publications = 간행물: { $names }
credits-authors = 지은이: { $names }
credits-partners = 협력 단체: { $names }
credits-funder = 자금 지원: { $names }
credits-no-part = 이들은 이 글을 쓰거나 자금을 대거나 검토하거나 지지하지 않았으며, 이 글에는 이들의 로고가 전혀 없습니다.

land-title = 이 땅
land = 이 안내서들이 다루는 토론토는 Mississaugas of the Credit, Anishnabeg, Chippewa, Haudenosaunee, Wendat 민족들을 비롯한 많은 민족의 전통적인 영토이며, 제13호 조약(Treaty 13)이 적용되는 땅입니다.

licence-title = 복사
licence = 출처 표시와 검토에 관한 알림을 그대로 두는 한, 크리에이티브 커먼즈 저작자표시-동일조건변경허락 4.0(CC BY-SA 4.0) 라이선스에 따라 이 글을 복사하고 인쇄하고 번역하고 고칠 수 있습니다.
