//! The one way in which text gets into Typst code: as a string literal. Nothing that an author writes
//! can end the literal, so nothing can become markup or code.

/// Text as a string literal with its quotation marks.
pub fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => {
                out.push('\\');
                out.push(character);
            }
            // Line ends and everything that cannot be seen: the code stays one line, and readable.
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => {
                out.push_str(&format!("\\u{{{:x}}}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use typst::syntax::ast::{self, AstNode};
    use typst::syntax::parse_code;

    use super::literal;

    /// What Typst reads in code, if it is one string literal and nothing else.
    fn read(code: &str) -> Option<String> {
        let root = parse_code(code);
        if !root.errors_and_warnings().0.is_empty() {
            return None;
        }
        let mut expressions = root.cast::<ast::Code>()?.exprs();
        match (expressions.next()?, expressions.next()) {
            (ast::Expr::Str(text), None) => {
                assert_eq!(
                    text.to_untyped().full_text(),
                    code,
                    "nothing stands around it"
                );
                Some(text.get().to_string())
            }
            _ => None,
        }
    }

    #[test]
    fn what_would_end_a_literal_or_begin_code_stays_text() {
        for text in [
            "",
            "\"",
            "\\",
            "\\\"",
            "\\u{22}",
            "#panic()",
            "\");panic(\"",
            "a\nb\r\n\t\0",
            "*/ // /* ",
            "\u{2028}\u{85}",
            "[x]<y>@z $a$",
        ] {
            assert_eq!(read(&literal(text)).as_deref(), Some(text), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn no_text_can_leave_its_literal(text in any::<String>()) {
            prop_assert_eq!(read(&literal(&text)), Some(text));
        }

        #[test]
        fn no_text_of_dangerous_characters_can_leave_its_literal(text in "[\"\\\\#{}()\\[\\]u0-9a-f/*\n\r;$@<> ]{0,40}") {
            prop_assert_eq!(read(&literal(&text)), Some(text));
        }
    }
}
