//! What languages call themselves. In: a BCP 47 tag of a contact. Out: the name a caller looks for.
//! Only for languages that somebody answers in; those of the series are described by `i18n/languages.yaml`.

use crate::series::Series;

/// Languages that services in Ontario name, beyond those the series is written in.
const AUTONYMS: &[(&str, &str)] = &[
    ("am", "አማርኛ"),
    ("ar", "العربية"),
    ("bn", "বাংলা"),
    ("en", "English"),
    ("es", "Español"),
    ("fa", "فارسی"),
    ("fr", "Français"),
    ("hi", "हिन्दी"),
    ("hu", "Magyar"),
    ("id", "Bahasa Indonesia"),
    ("ja", "日本語"),
    ("km", "ខ្មែរ"),
    ("ko", "한국어"),
    ("lo", "ລາວ"),
    ("mn", "Монгол"),
    ("my", "မြန်မာ"),
    ("ne", "नेपाली"),
    ("pa", "ਪੰਜਾਬੀ"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ru", "Русский"),
    ("so", "Soomaali"),
    ("ta", "தமிழ்"),
    ("th", "ไทย"),
    ("ti", "ትግርኛ"),
    ("tl", "Tagalog"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("vi", "Tiếng Việt"),
    ("yue", "廣東話"),
    ("zh", "中文"),
    ("zh-Hans", "简体中文"),
    ("zh-Hant", "繁體中文"),
    ("cmn", "普通话"),
];

/// The language's own name for itself, or its tag where nobody wrote the name down yet.
pub fn autonym<'a>(series: &'a Series, tag: &'a str) -> &'a str {
    let own = series.languages.values().find(|l| l.tag.as_str() == tag);
    own.map(|l| l.autonym.as_str())
        .or_else(|| {
            let known = AUTONYMS.iter().find(|(known, _)| *known == tag);
            known.map(|(_, name)| *name)
        })
        .unwrap_or(tag)
}
