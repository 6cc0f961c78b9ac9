//! Escaping: text that can stand where markup or a style sheet means something. In: any text. Out: text without
//! markup, without characters that the language around it does not allow. The one home of it.

use std::fmt::Write as _;

/// The text, safe between tags and inside double or single quotes of HTML and XML.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    escape_into(text, &mut out);
    out
}

/// Appends the escaped text.
pub fn escape_into(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(character),
            // Controls and noncharacters are parse errors in HTML and forbidden in XML 1.0.
            c if c.is_control() || (c as u32) & 0xFFFE == 0xFFFE => {}
            '\u{FDD0}'..='\u{FDEF}' => {}
            c => quoted(c, out),
        }
    }
}

/// Appends text that stands inside double quotes, or between tags, and was read from XML.
pub fn escape_quoted(text: &str, out: &mut String) {
    text.chars().for_each(|c| quoted(c, out));
}

/// Appends text that stands between tags, and has no characters that are not allowed there. Quotes stay.
pub fn escape_between(text: &str, out: &mut String) {
    text.chars().for_each(|c| between(c, out));
}

fn quoted(c: char, out: &mut String) {
    match c {
        '"' => out.push_str("&quot;"),
        c => between(c, out),
    }
}

fn between(c: char, out: &mut String) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        c => out.push(c),
    }
}

/// A string of CSS (CSS Syntax 3, section 4.3.5) with its quotes. What could end it, or the style sheet, is escaped.
pub fn css_string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' | '<' | '>' => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\{:x} ", u32::from(c));
            }
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_text_and_controls_vanish() {
        assert_eq!(
            escape("<b onclick='x'>&\"\u{0}\u{7f}\u{fffe}\n律"),
            "&lt;b onclick=&#39;x&#39;&gt;&amp;&quot;\n律"
        );
    }

    #[test]
    fn no_text_can_leave_a_string_of_css() {
        assert_eq!(css_string("警察可以“问”吗？"), "\"警察可以“问”吗？\"");
        assert_eq!(
            css_string("a\"}b\\c\n</style>"),
            "\"a\\22 }b\\5c c \\3c /style\\3e \""
        );
    }
}
