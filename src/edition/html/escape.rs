//! Escaping: text that can stand between tags or inside a quoted attribute of HTML and XML.
//! In: any text. Out: text without markup, without characters that neither language allows.

/// The text, safe between tags and inside double or single quotes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    escape_into(text, &mut out);
    out
}

/// Appends the escaped text.
pub fn escape_into(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(character),
            // Controls and noncharacters are parse errors in HTML and forbidden in XML 1.0.
            c if c.is_control() || (c as u32) & 0xFFFE == 0xFFFE => {}
            '\u{FDD0}'..='\u{FDEF}' => {}
            c => out.push(c),
        }
    }
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
}
