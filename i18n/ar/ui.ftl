# Interface strings, Arabic. Notes on meaning: en/ui.ftl.
# section قسم, guide دليل, code رقم, edition إصدار, review راجع, check (by a lawyer) تحقّق.
# Readers are addressed in the plural, which is polite and names no gender.
# Around numbers with hyphens stand isolates (U+2066 … U+2069): otherwise 4-03 would be shown as 03-4.

## Dates, lists, punctuation

date = { $day } { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
  } { $year }
list-separator = {"، "}
sentence-separator = {" "}
page-title = { $page } – { $guide }
contact-with-phone = { $name } ({ $phone })

## The frame of every page

exit-now = الخروج الآن
skip-to-content = الانتقال إلى النص
way-back = أنتم هنا
languages = هذه الصفحة بلغات أخرى
home = الصفحة الرئيسية
more-pages = صفحات أخرى

contents = المحتويات
on-this-page = في هذه الصفحة
guides = الأدلة

steps = الصفحة السابقة والصفحة التالية
previous = السابقة
next = التالية

pages = { $count ->
    [zero] لا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $count } صفحات
    [many] { $count } صفحة
   *[other] { $count } صفحة
  }

same-section = هذا القسم بلغات أخرى:

## The foot of every page

report-to-with-code = هل وجدتم خطأ؟ اكتبوا إلى { $address } واذكروا الرقم {"\u2066"}{ $code }{"\u2069"} أو رقم القسم.
report-to = هل وجدتم خطأ؟ اكتبوا إلى { $address }.
report-ask-with-code = هل وجدتم خطأ؟ أخبروا من أعطاكم هذه الصفحات، واذكروا الرقم {"\u2066"}{ $code }{"\u2069"} أو رقم القسم.
report-ask = هل وجدتم خطأ؟ أخبروا من أعطاكم هذه الصفحات.

edition = الإصدار {"\u2066"}{ $edition }{"\u2069"}. القانون كما هو في { $date }.
newer-after = بعد { $date }، اطلبوا نسخة أحدث.
newest-copy = أحدث نسخة موجودة هنا: { $place }

## How far the text can be trusted

status-machine = كُتب هذا النص باستخدام برنامج حاسوبي. ولم يراجعه بعد أي شخص يتقن العربية.
status-draft = هذا النص مسودة كُتبت باستخدام برنامج حاسوبي من مصادر عامة. ولم يراجعها أحد بعد.
status-reviewed = راجع هذا النص شخص يعرف اللغة والموضوع.
status-mixed = روجعت أجزاء من هذه الصفحة ولم تُراجع أجزاء أخرى. وكل قسم يذكر ذلك.
law-unchecked = لم يتحقق أي محامٍ أو محامية مما يرد هنا عن القانون.
law-checked = تحقق محامٍ أو محامية مما يرد هنا عن القانون.
law-checked-on = تحقق محامٍ أو محامية مما يرد هنا عن القانون في { $date }.
law-mixed = تحقق محامٍ أو محامية من بعض الأقسام دون غيرها. وكل قسم يذكر ذلك.
information-only = هذه معلومات وليست استشارة قانونية، وهي للبالغين في أونتاريو. القانون كما هو في { $date }.
status-more = كيف أُعدّ هذا النص، وإلى أي حد يمكن الوثوق به

fallback-missing = لم يُكتب هذا القسم بالعربية بعد. هذا هو النص بالإنجليزية.
fallback-below-policy = لم تُراجع ترجمة هذا القسم، ولذلك لا تُعرض. هذا هو النص بالإنجليزية.
fallback-stale = تغيّر النص الإنجليزي، ويجري تجديد الترجمة. هذا هو النص بالإنجليزية.
stale = تغيّر النص الإنجليزي لهذا القسم منذ ترجمته. قد تكون أجزاء منه قديمة.
lapsed = عُدّل هذا القسم بعد مراجعته.

proof-mark = بروفة
proof-banner = بروفة: لم تُراجع، أو لم يتحقق منها محامٍ أو محامية. هي للقراءة والتصحيح، لا للتوزيع.

## Text

alert-note = ملاحظة
alert-tip = من المفيد معرفته
alert-important = مهم
alert-warning = انتبهوا
alert-caution = خطر

table-label = جدول: { $columns }
code-block = شفرة برمجية

note-reference = الحاشية { $number }
note-back = العودة إلى نص الحاشية { $number }

## Discreet guides: nothing here may say what the guide is about

discreet-title = دليل {"\u2066"}{ $code }{"\u2069"}
discreet-description = صفحة من دليل.

## Contacts

contacts = جهات الاتصال
contacts-lead = الخدمات التي تذكرها الأدلة، مع ما يُعرف عن كل منها. يمكنكم أن تسألوا عمّا سيبقى سريًا قبل أن تقولوا من أنتم.
contact-phone = الهاتف
contact-email = البريد الإلكتروني
contact-web = الموقع الإلكتروني
contact-hours = ساعات العمل
contact-languages = اللغات
contact-run-by = الجهة التي تديرها
contact-asks-status = هل تسأل عن وضع الهجرة؟
contact-may-share = قد تنقل ما تسمعه إلى
contact-source = المصدر
contact-source-dated = تاريخ المصدر: { $date }، تاريخ القراءة: { $read }
contact-source-undated = المصدر بلا تاريخ، تاريخ القراءة: { $read }
contact-called = جرى الاتصال بالرقم في { $date }
contact-not-checked = لم يُتحقق منه: لم يتصل أحد بهذا الرقم مؤخرًا
contact-left-out = لا تذكر هذه النسخة رقم هذه الجهة ولا عنوانها، فقد حذفتهما { $name }.
shared-by = هذه النسخة مقدَّمة من { $name }.
added-by = أضافته { $name }
added-note = كتبت { $name } هذا الجزء، ولم يتحقق منه من أعدّوا الأدلة.
added-contacts = جهات اتصال أضافتها { $name }

run-by-community = مجموعة من المجتمع المحلي
run-by-legal-aid = برنامج المساعدة القانونية في أونتاريو
run-by-legal-clinic = عيادة قانونية
run-by-government = الحكومة
run-by-charity = جمعية خيرية
run-by-emergency = الشرطة والإطفاء والإسعاف
run-by-union = نقابة عمالية
run-by-health = خدمة صحية
run-by-unknown = غير معروف

asks-status-unknown = غير معروف: اسألوا قبل أن تجيبوا
asks-status-yes = نعم
asks-status-no = لا

may-share-unknown = غير معروف: اسألوا أولًا
may-share-nobody = لا أحد، بحسب قولها
may-share-police = الشرطة
may-share-immigration = موظفو الهجرة
may-share-child-protection = جهات حماية الأطفال
may-share-partners = خدمات أخرى

## Laws

laws = القوانين
laws-lead = القوانين والأحكام التي تشير إليها الأدلة، بكلمات بسيطة، ومع كل منها صفحته الرسمية، والمكان الذي قُرئ فيه، ومدى التأكد من ذلك المصدر.
laws-used = القوانين المذكورة في هذا الدليل
contacts-used = جهات الاتصال المذكورة في هذا الدليل
law-citation = صيغة الاستشهاد
law-address = الصفحة الرسمية
law-read-at = قُرئ في
law-strength = نوع المصدر
law-as-of = يصف المصدر القانون كما هو في
law-review-by = يُعاد النظر فيه في موعد أقصاه
strength-official = صفحة رسمية حالية
strength-official-archived = صفحة رسمية مؤرشفة
strength-official-partial = صفحة رسمية قُرئ جزء منها
strength-secondary = وصف كتبه آخرون، وليس النص الرسمي

area-criminal = القانون الجنائي
area-court = أحكام المحاكم
area-charter = الحقوق بموجب ميثاق الحقوق والحريات
area-immigration = الهجرة
area-municipal = لوائح المدينة
area-labour = العمل
area-human-rights = حقوق الإنسان
area-housing = السكن
area-family = الأسرة
area-health = الصحة
area-privacy = الخصوصية

## Glossary

glossary = مسرد المصطلحات
glossary-lead = الكلمات التي تستخدمها الأدلة، وما تعنيه هنا.
glossary-aliases = وأيضًا: { $words }

## Finder

finder = البحث عن فقرة
finder-short = اختر مواضيع أو دليلًا أو مصطلحًا لترى الفقرات المناسبة فقط.
finder-lead = اختر موضوعًا أو مصطلحًا، فلا تُبقي القائمة أدناه إلا الفقرات المناسبة. ما تختاره يبقى على هذا الجهاز.
finder-heading = البحث
finder-topics = المواضيع
finder-laws = القوانين واحدًا واحدًا
finder-audience = مكتوب لأجل
audience-worker = العاملين والعاملات
audience-provider = مقدمي الخدمات
audience-partner = المنظمات التي توزع هذه الأدلة
finder-term = المصطلح
finder-typed = المصطلح بالحروف اللاتينية
finder-type = بلوحة المفاتيح: انتقل إلى القائمة واكتب الحروف الأولى.
finder-any = أي مصطلح
finder-reset = مسح كل الاختيارات
finder-passages = الفقرات
finder-opening = بداية الصفحة
finder-count = عدد الفقرات:
finder-none = لا شيء. أزل أحد الاختيارات.
finder-show = عرضها
finder-plain = متصفحك قديم ولا يستطيع تضييق هذه القائمة، ولذلك تظهر كل الفقرات. يمكنك البحث في هذه الصفحة بمتصفحك.
finder-other = طرق أخرى للبحث، وما لا تستطيعه هذه الصفحة
finder-whole-title = دليل كامل في صفحة واحدة
finder-whole = كل دليل موجود أيضًا في صفحة واحدة طويلة تناسب البحث في متصفحك:
finder-in-page = للبحث عن كلمة في صفحة
finder-computer = على الحاسوب اضغط Ctrl وF (وعلى ماك ⌘ وF) ثم اكتب الكلمة.
finder-android = على هاتف أندرويد في Chrome افتح القائمة ⋮ واختر «البحث في الصفحة».
finder-iphone = على iPhone في Safari المس زر المشاركة واختر «البحث في الصفحة».
finder-limits-title = ما لا تستطيعه هذه الصفحة
finder-limits = لا يوجد هنا مربع تكتب فيه سؤالًا، لأن ذلك يحتاج إلى برنامج نصي، وهذه الصفحات خالية منه. محركات البحث على الإنترنت تعرف ما تبحث عنه وقد تخبر به غيرك. أما هنا فلا شيء مما تكتبه أو تختاره يغادر هذا الجهاز.

## Term index

term-index = فهرس المصطلحات
term-index-short = كل كلمات المسرد وأسماؤها الأخرى، مع الأقسام التي تتحدث عنها.
term-index-register = كل الكلمات مرتبة. اختر كلمة لترى الأقسام التي تتحدث عنها.
term-index-under = فهرس المصطلحات: { $heading }
term-letters = الحروف الأولى
term-see = انظر { $terms }
term-see-also = انظر أيضًا: { $terms }
term-meaning = معناها
term-more = عدد الأقسام كلها: { $count }. لترى جميعها اختر المصطلح في «{ $finder }».
term-strokes = { $count } من الخطوط

## Print

print-version = نسخة للطباعة
whole-guide = هذا الدليل كله في صفحة واحدة، للبحث أو للطباعة
print-title = { $title } (للطباعة)
print-how = للطباعة، استخدموا قائمة المتصفح. يُطبع النص وحده، مع كتابة عناوين الروابط كاملة.

see-page = {" "}(صفحة { $number })
see-number = {" "}({ $number })
fact-separator = :{" "}
volume = الجزء { $number }
volume-of = الجزء { $number } من { $count }
other-volumes = في الأجزاء الأخرى
stamp = مكان لختم الجهة التي توزّع هذه النسخة أو عنوانها
files = للحفظ أو الطباعة
file-letter = ملف PDF لورق Letter
file-a4 = ملف PDF لورق A4
file-half = ملف PDF بنصف مقاس Letter ({"\u2066"}5.5 × 8.5{"\u2069"} بوصة)
file-booklet = كتيّب للطباعة على الوجهين ثم الطي (ورق Letter)
file-shop = ملف PDF لمطبعة، مع علامات القص
file-phone = ملف PDF للهاتف
file-single = كل شيء في ملف واحد، للهاتف أو للمحادثات
file-epub = كتاب إلكتروني (EPUB)
file-volume = { $file }، الجزء { $number } من { $count }
file-page = { $file }، هذه الصفحة فقط
file-bilingual = ملف PDF بالعربية والإنجليزية جنبًا إلى جنب (لورق Letter)
file-brochure = مطوية من ثلاثة أقسام (ملف PDF لورق Letter)
file-cards = بطاقات للقص والتسليم (ملف PDF لورق Letter)
file-proof = { $file } (بروفة، لا للتوزيع)

cards-fold = قصّ عند العلامات واطوِ عند النقاط، فتكون كل لغة على وجه.
cards-duplex = اطبع على الوجهين بالحجم الفعلي، ثم قصّ عند العلامات.
cards-cut = اطبع بالحجم الفعلي، ثم قصّ عند العلامات.

## A guide in one file

# A file that travels alone has no exit: these sentences stand in its place. Say plainly what closing and deleting do.
single-leave = للخروج أغلقوا هذا الملف. وإذا كان يجب ألا يجده أحد فاحذفوه.
# A link to what follows.
single-leave-more = كيف يُحذف
single-leave-title = إغلاق هذا الملف وحذفه
single-leave-how = أغلقوا النافذة أو التطبيق الذي تقرؤون فيه. ثم احذفوا الملف من المكان الذي حفظتموه فيه، مثل مجلد التنزيلات، واحذفوه من سلة المحذوفات أيضًا.
single-leave-chat = إذا وصل الملف عبر محادثة فاحذفوا الرسالة هناك أيضًا. قد تبقى نسخة في التطبيق أو في نسخة احتياطية أو عند من أرسله، وبعض التطبيقات تفحص الملفات.
single-leave-name = يمكنكم أن تعطوا الملف اسمًا آخر لا يدل على شيء. أما ما في داخله فيبقى كما هو.
single-whole = الدليل كله في هذا الملف الواحد، وقراءته لا تحتاج إلى إنترنت. الرقم بين قوسين، مثل (2-30.1)، هو مقطع في دليل آخر. أما الروابط إلى عناوين على الويب فتحتاج إلى إنترنت، وقد تسجّل تلك المواقع زيارتكم.
# The index of words at the end of the file: what they mean, and the sections that speak of them.
single-terms = كلمات هذا الدليل
# The same in one word, for a link that is always in view.
single-terms-short = الكلمات
# $count is the number of sections that speak of a word.
single-terms-more = عدد الأقسام كلها: { $count }. لرؤيتها كلها ابحثوا عن الكلمة في هذا الملف.

## Books for reading apps

# For screen readers: a list of the main places of a book.
epub-landmarks = مواضع في هذا الكتاب
epub-pages = أرقام صفحات الدليل المطبوع (Letter)
# After how to delete a file.
epub-library = إذا وضع تطبيق القراءة هذا الكتاب في مكتبته فاحذفوه منها أيضًا.
# What shops and libraries tell readers of a book with disabilities. It must be true of every book.
epub-accessibility = نص فيه عناوين وفهرس محتويات وفهرس كلمات. يمكن تكبيره وتغيير ألوانه وسماعه مقروءًا. لكل صورة وصف. لا صوت فيه ولا فيديو ولا برامج نصية.

## The first page, the exit, and addresses that lead nowhere

chooser-title = اختيار اللغة
chooser-heading = اللغة
chooser-read = القراءة بالعربية
exit-title = صفحة جديدة
not-found-title = الصفحة غير موجودة
not-found = لا توجد صفحة في هذا العنوان.

## A copy without a host: the first page of a stick, and how to check a copy

start-phone = على الهاتف، افتحوا بدلًا من ذلك ملفًا من المجلد { $folder }:
check = التحقق من هذه النسخة
check-lead = تبيّن هذه الخطوات هل تلف ملف أو تغيّر قبل أن يصل إليكم. تحتاجون إلى حاسوب، ولا حاجة إلى تثبيت أي شيء.
check-list = في الملف { $list } رقم طويل لكل ملف من الملفات الأخرى. يحسب الحاسوب كل رقم من جديد ويقارن بينهما.
check-linux = على لينكس
check-mac = على جهاز ماك
check-windows = على ويندوز
check-terminal = افتحوا نافذة الأوامر في المجلد الذي فيه { $start } واكتبوا هذا السطر:
check-quiet = إذا لم يظهر شيء فكل الملفات كما صُنعت. وإلا فكل سطر يذكر ملفًا تالفًا أو متغيّرًا أو مفقودًا.
check-one = افتحوا المجلد، وانقروا على العنوان في أعلى النافذة، واكتبوا cmd ثم اضغطوا Enter. بعد ذلك اكتبوا هذا السطر باسم الملف الذي تريدون التحقق منه. يجب أن يطابق الرقم الظاهر الرقم المكتوب بجانب ذلك الاسم في { $list }.
check-program = بالبرنامج الذي صنع هذه النسخة
check-program-how = يتحقق من كل شيء معًا: الأرقام والروابط وعدم إضافة أي ملف. في المجلد نفسه اكتبوا:
check-limits-title = ما لا يبيّنه هذا
check-limits = من يغيّر ملفًا يستطيع أن يغيّر القائمة أيضًا. إذا كان هذا يقلقكم، فاحسبوا رقم القائمة نفسها وقارنوه بالهاتف مع من أعطاكم هذه النسخة. الملفات التي يتركها الحاسوب وحده على ذاكرة USB لا ضرر منها.
check-bad-title = إذا اختلف شيء
check-bad = لا تعطوا هذه النسخة لغيركم. اطلبوا نسخة جديدة.

## Staying safer while reading

safety = القراءة بأمان أكبر
safety-lead = لا يحتفظ هذا الموقع بأي شيء عنكم: لا ملفات تعريف ارتباط، ولا عدّادات، ولا نصوص برمجية. لكن جهازكم والشبكة التي تستخدمونها قد يحتفظان بآثار. اختاروا ما يناسب وضعكم.

safety-exit-title = ماذا يفعل زر «الخروج الآن»
safety-exit-away = يمسح الصفحة فورًا ويفتح موقعًا عاديًا.
safety-exit-blank = يمسح الصفحة فورًا ويترك صفحة فارغة.
safety-exit-limits = لا يستطيع محو السجل. فزر «الرجوع» وقائمة الصفحات التي زرتموها وقائمة علامات التبويب المفتوحة قد تُظهر مع ذلك أنكم كنتم هنا. إذا كان أحد قريبًا منكم، فقد يكون إغلاق علامة التبويب أسرع.

safety-history-title = السجل والنوافذ الخاصة
safety-history = يحتفظ سجل المتصفح بعناوين الصفحات وروابطها. يمكنكم حذف كل سطر على حدة. والسجل الفارغ قد يثير التساؤل هو نفسه، ولذلك قد يكون حذف هذه الصفحات وحدها أكثر أمانًا من حذف كل شيء.
safety-private = النافذة الخاصة أو نافذة التصفح المتخفي لا تحتفظ بسجل بعد أن تغلقوا كل نوافذها. لكن الشبكة في العمل أو في البيت أو في المقهى قد ترى مع ذلك أي موقع فُتح، وإن كانت لا ترى الكلمات التي قرأتموها.

safety-shared-title = الأجهزة والحسابات المشتركة
safety-shared = إذا كان الجهاز يستخدمه آخرون، أو أعدّه شخص آخر أو يدفع ثمنه، فافترضوا أن بإمكانهم أن ينظروا فيه. قد يكون هاتف شخص تثقون به، أو حاسوب في مكتبة عامة، أكثر أمانًا.
safety-synced = إذا كان متصفحكم مسجّل الدخول إلى حساب، فقد يظهر السجل وعلامات التبويب المفتوحة على أجهزة أخرى تستخدم ذلك الحساب. سجّلوا الخروج أولًا، أو استخدموا نافذة خاصة.
safety-spyware = إذا كان أحد يعرف أشياء لم تفعلوها إلا على هاتفكم، فقد يكون فيه برنامج يراقب. مسح السجل لا يفيد ضد ذلك، وقد تُلاحَظ إزالة البرنامج. استخدموا جهازًا آخر لطلب المساعدة.

safety-phone-title = إذا فتّش أحد في هاتفكم
safety-phone = القفل برمز أفضل من القفل بالوجه أو الإصبع، فقد يستخدمهما شخص آخر. والملفات التي حفظتموها تبقى في مجلد التنزيلات إلى أن تحذفوها منه ومن سلة المحذوفات. أما إن كان يجوز للشرطة أو الموظفين الرسميين تفتيش هاتفكم فيتوقف على المكان الذي أنتم فيه، ويمكن لمحامٍ أو محامية إخباركم بذلك.

safety-stick-title = إذا كان هذا لديكم على ذاكرة USB أو في ملف
safety-stick = من يجد ذاكرة USB يستطيع قراءتها، إلا إذا كانت مشفّرة. القراءة منها لا تترك عنوانًا على الإنترنت، لكن الحاسوب قد يتذكر اسم الملف واسم الذاكرة.
safety-chat = قد تحتفظ تطبيقات المحادثة والبريد بنسخة من الملف الذي ترسلونه، وقد تفحصه، وقد تُظهر اسمه لآخرين.

safety-print-title = إذا كان هذا لديكم على ورق
safety-print = الورق لا يمكن تتبعه، لكن يمكن العثور عليه. احتفظوا بالصفحات التي تحتاجون إليها فقط. قد تطبع المتصفحات رابط الصفحة والتاريخ في الهامش، ويمكنكم إيقاف ذلك في نافذة الطباعة.

safety-names-title = ما الذي قد تكشفه الأسماء
safety-names = يمكن لآخرين أن يروا أسماء الملفات وعناوين النوافذ والإشارات المرجعية. الصفحات المخصصة للعاملين والعاملات لا تحمل في رابطها وعنوانها إلا رقمًا. إذا حفظتم شيئًا، فيمكنكم أن تعطوه اسمًا لا يدل على شيء.
safety-names-open = يمكن لآخرين أن يروا أسماء الملفات وعناوين النوافذ والإشارات المرجعية. في هذه النسخة تدل هذه الأسماء والعناوين على موضوع الصفحة، حتى في الصفحات المخصصة للعاملين والعاملات. إذا حفظتم شيئًا، فيمكنكم أن تعطوه اسمًا لا يدل على شيء.

safety-here-title = ماذا يفعل هذا الموقع
safety-here = لا يحمّل شيئًا من مواقع أخرى، ولا يرسل شيئًا إلى أحد. والروابط إلى مواقع أخرى لا تخبرها بأنكم جئتم من هنا، لكن تلك المواقع قد تسجّل زيارتكم. وقد تذكر فواتير الهاتف الأرقام التي اتصلتم بها.

## Documents for reviewers

packet-kind = للمراجعة، لا للتوزيع
packet-about = {"\u2066"}{ $code }{"\u2069"}، الإصدار {"\u2066"}{ $edition }{"\u2069"}: كل جزء بالإنجليزية وتحته الترجمة، لمن يراجعونهما.
packet-about-source = {"\u2066"}{ $code }{"\u2069"}، الإصدار {"\u2066"}{ $edition }{"\u2069"}: النص الإنجليزي، لمن يراجعونه.
packet-look = ما ينبغي النظر فيه:
packet-look-meaning = هل تقول الترجمة ما يقوله النص الإنجليزي: لا نقص ولا زيادة، ولا أشد ولا أخف؟
packet-look-words = هل يعبّر القراء بهذه الكلمات؟ هل فيها كلمة تلوم أو تخيف أو تتعالى؟
packet-look-figures = هل أرقام الهواتف والمبالغ والتواريخ والمهل وأرقام المواد القانونية هي نفسها في النصين؟
packet-look-clear = هل يفهم القراء كل جملة من القراءة الأولى؟
packet-look-law = إن كنتم تعرفون القانون: هل يوافق النص القوانين المذكورة في آخر كل قسم كما هي اليوم؟
packet-how = اكتبوا في المربع الذي يلي كل قسم، على الورق أو في ملف Word، أو أرسلوا قائمة بأرقام الأقسام وما ينبغي تغييره فيها. وحيث لا شيء يحتاج إلى تغيير اكتبوا «OK». ثم أعيدوا الوثيقة إلى من أعطاكم إياها.
packet-names = لا تكتبوا أي اسم أبدًا، لا اسمكم ولا اسم غيركم، لا في هذه الوثيقة ولا في اسم الملف. اكتبوا فقط رمز الدور الذي أُعطي لكم، مثل R1. لا تستخدموا تعليقات Word ولا تعقب التغييرات فيه، لأنها تحمل اسم حسابكم.

packet-lead = العنوان والملخص والمقدمة
packet-title = العنوان
packet-short-title = العنوان القصير
packet-summary = الملخص
packet-missing = لا توجد ترجمة لهذا القسم بعد.
packet-picture = {"["}صورة: { $words }]
packet-avoid = كلمات ينبغي تجنبها: { $words }

packet-status-source = النص الإنجليزي: { $states }.
packet-status-own = الترجمة: { $states }.
packet-state-missing = غير موجود بعد
packet-state-machine = كُتب باستخدام برنامج حاسوبي ولم يُراجع
packet-state-draft = مسودة لم تُراجع
packet-state-reviewed = تمت المراجعة
packet-state-stale = أقدم من النص الإنجليزي
packet-state-withdrawn = سُحب لأن النص الإنجليزي تغيّر حفاظًا على سلامة القراء
packet-state-lapsed = عُدّل بعد المراجعة
packet-state-law-unchecked = لم يُتحقق من الجانب القانوني
packet-state-law-checked = تحقق محامٍ أو محامية من الجانب القانوني
packet-state-law-checked-on = تحقق محامٍ أو محامية من الجانب القانوني في { $date }

packet-laws = القوانين التي يشير إليها هذا القسم
packet-law-source = { $strength }. القانون كما هو في { $date }.
packet-law-read = قُرئ في { $address }
packet-comments = ملاحظات على {"\u2066"}{ $code }{"\u2069"}

packet-sign-off = توقيع برمز الدور على {"\u2066"}{ $code }{"\u2069"}
packet-sign-off-note = لا يُعد النص مُراجعًا أو متحققًا منه إلا بعد أن يسجّل ذلك المسؤول عن هذه الأدلة.
packet-role = رمز الدور (لا اسم أبدًا)
packet-date = التاريخ
packet-language-reviewed = روجعت اللغة
packet-law-checked = تم التحقق من القانون
packet-yes = نعم
packet-no = لا
packet-not-looked-at = لم يُنظر فيه

## About

# What changed: for holders of older copies.
changes = ما الذي تغيّر
changes-lead = إذا كانت لديكم نسخة أقدم، ورقية أو على ذاكرة USB أو كملف، فانظروا هنا إلى ما لم يعد صحيحًا. لكل بند رقم موجود أيضًا في نسختكم.
changes-none = لم يُسجَّل أي تغيير في المعنى منذ بداية هذه السلسلة.
changes-safety = لا تعتمدوا على النص القديم: فقد لا يكون العمل به آمنًا.
changes-substantive = تغيّر المعنى عمّا في النسخ الأقدم.
changes-gone-title = لم يعد موجودًا في الأدلة
changes-gone = هذه الأرقام موجودة في النسخ الأقدم فقط.
changes-small = لا تُذكر هنا تصحيحات الإملاء والصياغة التي لا تغيّر المعنى.

about = عن هذه الأدلة
about-lead = من أعدّها، وممّ أُعدّت، وإلى أي حد يمكن الوثوق بها.
about-made-title = كيف كُتبت
about-made = كُتبت هذه الأدلة باستخدام برنامج حاسوبي من مصادر عامة: قوانين، وأحكام محاكم، وصفحات حكومات، ومنشورات منظمات مجتمعية. والترجمات كُتبت أيضًا باستخدام برنامج حاسوبي. ومع كل قانون ذُكر أين قُرئ وما مدى التأكد من ذلك المصدر.
about-advice = هذه معلومات وليست استشارة قانونية. وهي للبالغين في أونتاريو، ولا يمكنها أن تعرف وضعكم. أما المحامي أو المحامية أو العيادة القانونية فيمكنهم ذلك.
about-law-date = تصف القانون كما هو في { $date }. القانون يتغير: اطلبوا نسخة أحدث عندما تصبح هذه النسخة قديمة.
about-status-title = إلى أي حد يمكن الوثوق بها
count-own = { $total ->
    [zero] المكتوب بهذه اللغة: { $count } من أصل { $total } قسم.
    [one] المكتوب بهذه اللغة: { $count } من أصل قسم واحد.
    [two] المكتوب بهذه اللغة: { $count } من أصل قسمين.
    [few] المكتوب بهذه اللغة: { $count } من أصل { $total } أقسام.
    [many] المكتوب بهذه اللغة: { $count } من أصل { $total } قسمًا.
   *[other] المكتوب بهذه اللغة: { $count } من أصل { $total } قسم.
  }
count-machine = { $count ->
    [zero] لا يوجد قسم كُتب باستخدام برنامج حاسوبي ولم يراجعه أحد.
    [one] قسم واحد كُتب باستخدام برنامج حاسوبي، ولم يراجعه أحد.
    [two] قسمان كُتبا باستخدام برنامج حاسوبي، ولم يراجعهما أحد.
    [few] { $count } أقسام كُتبت باستخدام برنامج حاسوبي، ولم يراجعها أحد.
    [many] { $count } قسمًا كُتبت باستخدام برنامج حاسوبي، ولم يراجعها أحد.
   *[other] { $count } قسم كُتبت باستخدام برنامج حاسوبي، ولم يراجعها أحد.
  }
count-draft = { $count ->
    [zero] لا يوجد قسم ما زال مسودة لم يراجعها أحد.
    [one] قسم واحد هو مسودة لم يراجعها أحد.
    [two] قسمان هما مسودتان لم يراجعهما أحد.
    [few] { $count } أقسام هي مسودات لم يراجعها أحد.
    [many] { $count } قسمًا هي مسودات لم يراجعها أحد.
   *[other] { $count } قسم هي مسودات لم يراجعها أحد.
  }
count-reviewed = { $count ->
    [zero] لم يراجع أي شخص أي قسم بعد.
    [one] قسم واحد راجعه شخص يعرف اللغة والموضوع.
    [two] قسمان راجعهما شخص يعرف اللغة والموضوع.
    [few] { $count } أقسام راجعها شخص يعرف اللغة والموضوع.
    [many] { $count } قسمًا راجعها شخص يعرف اللغة والموضوع.
   *[other] { $count } قسم راجعها شخص يعرف اللغة والموضوع.
  }
count-checked = { $count ->
    [zero] لم يتحقق أي محامٍ أو محامية من أي قسم بعد.
    [one] تحقق محامٍ أو محامية من قسم واحد.
    [two] تحقق محامٍ أو محامية من قسمين.
    [few] تحقق محامٍ أو محامية من { $count } أقسام.
    [many] تحقق محامٍ أو محامية من { $count } قسمًا.
   *[other] تحقق محامٍ أو محامية من { $count } قسم.
  }
about-status-words = تذكر كل صفحة في أولها المرحلة التي بلغها نصها. والقسم الذي يختلف عنها يذكر ذلك بنفسه.

# Locked wording: what these sentences say may not be changed, weakened or left out.
credits-title = شكر وتقدير
credits-structure = يتبع هذا النص بنية منشورات صدرت في 2017 و2020 للأشخاص والمنظمات المذكورين هنا. أما جُمَله فجديدة.
credits-publications = المنشورات: { $names }
credits-authors = المؤلفون: { $names }
credits-partners = الشركاء: { $names }
credits-funder = الجهة الممولة: { $names }
credits-no-part = هؤلاء الأشخاص وهذه المنظمات لم يكتبوا هذا النص ولم يمولوه ولم يراجعوه ولم يؤيدوه، ولا يحمل النص أي شعار لهم.

land-title = الأرض
land = تتحدث هذه الأدلة عن تورونتو، وهي الأرض التقليدية لأمم كثيرة، منها شعوب Mississaugas of the Credit وAnishnabeg وChippewa وHaudenosaunee وWendat، وتشملها المعاهدة رقم 13 (Treaty 13).

licence-title = النسخ
licence = يمكنكم نسخ النص وطباعته وترجمته وتغييره بموجب رخصة المشاع الإبداعي نَسب المُصنَّف - الترخيص بالمثل 4.0 (CC BY-SA 4.0)، ما دام قسم الشكر والتقدير والتنبيهات الخاصة بالمراجعة مرفقة به.
