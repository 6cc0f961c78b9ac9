//! Writes a large series into a folder: the same files for the same size, on every machine.
//!
//! In: a size. Out: `content/` in five languages with what real pages hold: sections with ids, links of
//! every kind, tables, lists, alerts, footnotes, code, emphasis beside Chinese and Korean punctuation,
//! amounts of law beside their links. A page has about the length and the sections of the
//! repository's own. Never reads anything.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// How large a series is.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Guides, 99 at most.
    pub guides: u32,
    /// Pages of each guide, its introduction included, 100 at most.
    pub pages: u32,
}

/// Languages of a series, the source first.
pub const LANGUAGES: [&str; 5] = ["en", "zh-Hans", "zh-Hant", "ko", "vi"];

impl Size {
    /// Pages of guides in all languages.
    pub fn pages_in_all_languages(self) -> u32 {
        self.guides * self.pages * LANGUAGES.len() as u32
    }
}

const LAWS: u32 = 60;
const CONTACTS: u32 = 20;
const TERMS: u32 = 50;
const SECTIONS: u32 = 5;
const TOPICS: &str = "[work, home, money, health, police]";

/// Writes the series below `root`.
pub fn series(root: &Path, size: Size) {
    let content = root.join("content");
    write(&content, "series.yaml", &settings(size));
    write(&content, "laws.yaml", &laws());
    write(&content, "contacts.yaml", &contacts());
    for (index, tag) in LANGUAGES.iter().enumerate() {
        let language = Language { index };
        let folder = content.join(tag);
        write(&folder, "series.md", &language.home(size));
        write(&folder, "laws.yaml", &language.law_words());
        write(&folder, "contacts.yaml", &language.contact_words());
        write(&folder, "glossary.yaml", &language.terms());
        for guide in 1..=size.guides {
            let folder = folder.join(format!("guide-{guide}"));
            write(&folder, "guide.md", &language.introduction(guide));
            for page in 1..size.pages {
                let name = format!("{}-page-{page}.md", page * 10);
                write(&folder, &name, &language.page(size, guide, page));
            }
        }
    }
}

fn write(folder: &Path, name: &str, text: &str) {
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join(name), text).unwrap();
}

fn settings(size: Size) -> String {
    let mut out = format!(
        "as_of: 2026-11-22\nlanguages: [{}]\ntopics: {TOPICS}\nguides:\n",
        LANGUAGES.join(", ")
    );
    for guide in 1..=size.guides {
        let _ = writeln!(out, "  - {{id: guide-{guide}, number: {guide}}}");
    }
    out
}

fn laws() -> String {
    let mut out = String::new();
    for law in 1..=LAWS {
        let _ = write!(
            out,
            "law-{law}:\n  citation: \"An Act, S.O. 2000, c. {law}, s. {law}\"\n  area: labour\n  \
             url: https://www.example.org/law/{law}\n  \
             source: {{url: \"https://www.example.org/law/{law}\", strength: official, read: 2026-11-21}}\n  \
             current_to: 2026-11-21\n  review_by: 2027-05-21\n  \
             figures: {{to-complain: {} days, largest-fine: \"${},000\"}}\n",
            law + 10,
            law
        );
    }
    out
}

fn contacts() -> String {
    let mut out = String::new();
    for contact in 1..=CONTACTS {
        let _ = write!(
            out,
            "contact-{contact}:\n  phone: \"1-555-555-{:04}\"\n  web: https://www.example.org/{contact}\n  \
             languages: [en, ko]\n  run_by: legal-clinic\n  asks_status: unknown\n  \
             may_share_with: unknown\n  source: https://www.example.org/{contact}\n  \
             seen_on: 2026-11-21\n  called_on: 2026-11-21\n",
            contact
        );
    }
    out
}

/// A language of the series, which knows a few sentences.
struct Language {
    index: usize,
}

/// Sentences by language, each of a length that is usual in it; two in five hold emphasis where it is
/// hard to see: beside full-width punctuation and before a particle.
const SENTENCES: [[&str; 10]; 5] = [
    [
        "You can ask for the reason and wait for an answer before you say anything else.",
        "Write down the name, the date and the place as soon as you are **somewhere safe**.",
        "A lawyer can tell you what applies to you, and the first talk is often free.",
        "You decide what you want to do next, and you can change your mind later.",
        "Keep *copies* of your papers with a person you trust.",
        "Nobody may take your passport from you, whatever you owe.",
        "An interpreter works for you and has to keep what they hear to themselves.",
        "Say clearly that you do not understand, and ask for the words in your language.",
        "If you are hurt, a hospital treats you first and asks about money afterwards.",
        "The person beside you can take notes, and they do not have to speak for you.",
    ],
    [
        "您可以先询问原因，等对方回答之后再说话。",
        "到了安全的地方，请尽快**记下姓名、日期和地点。**这样以后不会忘记。",
        "律师可以说明哪些规定适用于您，第一次咨询往往免费。",
        "下一步怎么做由您决定，以后也可以改变主意。",
        "请把证件的**「复印件」**交给您信任的人保管。",
        "无论您欠了多少钱，任何人都不能拿走您的护照。",
        "翻译员为您工作，必须对听到的内容保密。",
        "请清楚地说您听不懂，并要求对方用您的语言说明。",
        "如果您受了伤，医院会先治疗，之后才问费用。",
        "陪同您的人可以做记录，但不必替您说话。",
    ],
    [
        "您可以先詢問原因，等對方回答之後再說話。",
        "到了安全的地方，請盡快**記下姓名、日期和地點。**這樣以後不會忘記。",
        "律師可以說明哪些規定適用於您，第一次諮詢往往免費。",
        "下一步怎麼做由您決定，以後也可以改變主意。",
        "請把證件的**「影印本」**交給您信任的人保管。",
        "無論您欠了多少錢，任何人都不能拿走您的護照。",
        "傳譯員為您工作，必須對聽到的內容保密。",
        "請清楚地說您聽不懂，並要求對方用您的語言說明。",
        "如果您受了傷，醫院會先治療，之後才問費用。",
        "陪同您的人可以做記錄，但不必替您說話。",
    ],
    [
        "먼저 이유를 묻고, 대답을 들은 다음에 말해도 됩니다.",
        "안전한 곳에 가면 **이름(날짜와 장소)**을 되도록 빨리 적어 두세요.",
        "변호사는 어떤 규정이 적용되는지 알려 주며, 첫 상담은 무료인 경우가 많습니다.",
        "다음에 무엇을 할지는 스스로 정하며, 나중에 생각을 바꾸어도 됩니다.",
        "서류의 **‘사본’**을 믿을 수 있는 사람에게 맡기세요.",
        "빚이 얼마이든 아무도 여권을 가져갈 수 없습니다.",
        "통역사는 여러분을 위해 일하며, 들은 내용을 비밀로 지켜야 합니다.",
        "알아듣지 못했다고 분명히 말하고, 쓰는 언어로 설명해 달라고 하세요.",
        "다쳤다면 병원은 먼저 치료하고 비용은 나중에 묻습니다.",
        "옆에 있는 사람은 기록할 수 있지만 대신 말하지 않아도 됩니다.",
    ],
    [
        "Bạn có thể hỏi lý do và chờ câu trả lời trước khi nói thêm điều gì.",
        "Hãy ghi lại **tên, ngày và nơi** ngay khi bạn đến chỗ an toàn.",
        "Luật sư có thể cho biết điều gì áp dụng cho bạn, và lần gặp đầu thường miễn phí.",
        "Bạn quyết định sẽ làm gì tiếp theo, và sau này vẫn có thể đổi ý.",
        "Hãy gửi *bản sao* giấy tờ cho một người mà bạn tin tưởng.",
        "Không ai được giữ hộ chiếu của bạn, dù bạn nợ bao nhiêu.",
        "Thông dịch viên làm việc cho bạn và phải giữ kín những gì họ nghe.",
        "Hãy nói rõ là bạn không hiểu và xin được giải thích bằng ngôn ngữ của bạn.",
        "Nếu bạn bị thương, bệnh viện chữa trị trước rồi mới hỏi về tiền.",
        "Người đi cùng có thể ghi chép và không phải nói thay bạn.",
    ],
];

/// Short names by language: for titles, cells and words of records.
const NAMES: [[&str; 5]; 5] = [
    [
        "What to say",
        "Whom to call",
        "Papers",
        "Pay and hours",
        "After it",
    ],
    [
        "可以怎么说",
        "可以打给谁",
        "证件",
        "工资和工时",
        "之后怎么办",
    ],
    [
        "可以怎麼說",
        "可以打給誰",
        "證件",
        "工資和工時",
        "之後怎麼辦",
    ],
    [
        "할 수 있는 말",
        "전화할 곳",
        "서류",
        "임금과 시간",
        "그다음에",
    ],
    [
        "Có thể nói gì",
        "Gọi cho ai",
        "Giấy tờ",
        "Lương và giờ",
        "Sau đó",
    ],
];

/// Words for a number of days by language, before and after it.
const DAYS: [(&str, &str); 5] = [
    ("There are", "days to complain"),
    ("投诉期限是", "天"),
    ("投訴期限是", "天"),
    ("이의 기간은", "일입니다"),
    ("Có", "ngày để khiếu nại"),
];

impl Language {
    fn is_source(&self) -> bool {
        self.index == 0
    }

    /// A name that differs from number to number.
    fn name(&self, number: u32) -> String {
        format!("{} {number}", NAMES[self.index][number as usize % 5])
    }

    /// A paragraph of sentences that differs from seed to seed. Lines wrap, as people's do.
    fn paragraph(&self, random: &mut Random, sentences: u32) -> String {
        let all = &SENTENCES[self.index];
        let mut out = String::new();
        for index in 0..sentences {
            if index > 0 {
                out.push('\n');
            }
            out.push_str(all[random.below(10) as usize]);
        }
        out
    }

    fn home(&self, size: Size) -> String {
        let code = if self.is_source() { "code: 0-00\n" } else { "" };
        let [a, b, c, d, e] = NAMES[self.index];
        let mut out = format!(
            "---\ntitle: {a}\ndescription: {b}\n{code}topics: {{work: {a}, home: {b}, money: {c}, health: {d}, police: {e}}}\n---\n\n"
        );
        out.push_str(&self.paragraph(&mut Random(1), 3));
        out.push_str("\n\n");
        for guide in 1..=size.guides {
            let _ = writeln!(out, "- [](guide:guide-{guide})");
        }
        out
    }

    fn introduction(&self, guide: u32) -> String {
        let name = self.name(guide);
        let facts = match self.is_source() {
            true => format!("code: {guide}-00\naudience: provider\ntopics: [work]\n"),
            false => String::new(),
        };
        let text = self.paragraph(&mut Random(u64::from(guide)), 4);
        format!(
            "---\ntitle: {name}\nshort_title: {name}\ndescription: {name}\n{facts}---\n\n{text}\n"
        )
    }

    fn page(&self, size: Size, guide: u32, page: u32) -> String {
        // The same in every language, so that translations have the same shape.
        let mut random = Random(u64::from(guide) * 1000 + u64::from(page));
        let name = self.name(guide * 100 + page);
        let facts = match self.is_source() {
            true => format!("code: {guide}-{page:02}\ntopics: [work, money]\n"),
            false => String::new(),
        };
        let description = SENTENCES[self.index][page as usize % 10].replace(['*', '「', '」'], "");
        let mut out = format!("---\ntitle: {name}\ndescription: \"{description}\"\n{facts}---\n\n");
        out.push_str(&self.paragraph(&mut random, 3));
        let _ = writeln!(out, " ([](law:law-{}))\n", 1 + random.below(LAWS));
        for section in 1..=SECTIONS {
            let id = format!("page-{page}-part-{section}");
            let code = match self.is_source() {
                true => format!(" code={section}"),
                false => String::new(),
            };
            let heading = NAMES[self.index][section as usize % 5];
            let _ = writeln!(out, "## {heading} {{#{id}{code}}}\n");
            self.section(&mut out, &mut random, size, section, &id);
        }
        out
    }

    fn section(&self, out: &mut String, random: &mut Random, size: Size, section: u32, id: &str) {
        let paragraph = self.paragraph(random, 2);
        let _ = writeln!(out, "{paragraph}\n");
        let (guide, page) = (
            1 + random.below(size.guides),
            1 + random.below(size.pages - 1),
        );
        match section {
            1 => {
                for _ in 0..4 {
                    let item = self.paragraph(random, 1);
                    let _ = writeln!(out, "- {item}");
                }
            }
            2 => {
                let [a, b, c, ..] = NAMES[self.index];
                let _ = writeln!(out, "| {a} | {b} | {c} |\n|---|:--:|--:|");
                for row in 0..4 {
                    let cell = self.paragraph(random, 1);
                    let _ = writeln!(
                        out,
                        "| {cell} | `{row}` | [{c}](contact:contact-{}) |",
                        row + 1
                    );
                }
            }
            3 => {
                let law = 1 + random.below(LAWS);
                let (before, after) = DAYS[self.index];
                let _ = writeln!(out, "{before} {} {after} ([](law:law-{law})).", law + 10);
                let _ = writeln!(out, "\n> [!IMPORTANT]\n> {}", self.paragraph(random, 1));
            }
            4 => {
                let here = NAMES[self.index][1];
                let note = self.paragraph(random, 1);
                let _ = writeln!(
                    out,
                    "1. [{here}](../guide-{guide}/{}-page-{page}.md#page-{page}-part-2)\n\
                     2. [{here}](term:term-{})[^{id}-note]\n\n[^{id}-note]: {note}\n",
                    page * 10,
                    1 + random.below(TERMS)
                );
                // One page in ten shows a configuration, the same in every language.
                if random.below(10) == 0 {
                    let _ = writeln!(
                        out,
                        "```nginx\nserver {{\n    listen 80;\n    root /srv/{guide}/{page};\n    access_log off;\n}}\n```"
                    );
                }
            }
            _ => {
                let _ = writeln!(out, "[](contact:contact-{})", 1 + random.below(CONTACTS));
            }
        }
        out.push('\n');
    }

    fn law_words(&self) -> String {
        let (before, after) = DAYS[self.index];
        let mut out = String::new();
        for law in 1..=LAWS {
            let name = self.name(law);
            let _ = writeln!(
                out,
                "law-{law}: {{name: \"{name}\", summary: \"{before} {} {after}.\"}}",
                law + 10
            );
        }
        out
    }

    fn contact_words(&self) -> String {
        let [a, b, ..] = NAMES[self.index];
        let mut out = String::new();
        for contact in 1..=CONTACTS {
            let name = self.name(contact);
            let _ = writeln!(
                out,
                "contact-{contact}: {{name: \"{name}\", description: \"{a}\", hours: \"{b}\"}}"
            );
        }
        out
    }

    fn terms(&self) -> String {
        let mut out = String::new();
        for term in 1..=TERMS {
            let name = self.name(term);
            let meaning = SENTENCES[self.index][term as usize % 10];
            let topics = if self.is_source() {
                ", topics: [work]"
            } else {
                ""
            };
            let _ = writeln!(
                out,
                "term-{term}: {{term: \"{name}\", definition: \"{meaning}\"{topics}}}"
            );
        }
        out
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): small, and the same everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % u64::from(limit)) as u32
    }
}
