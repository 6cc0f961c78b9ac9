//! The last hand on a finished page. In: HTML. Out: smaller HTML that is still valid: minify-html
//! keeps the doctype, closing tags and the quotes that the specification asks for.

use minify_html::Cfg;

/// Minifies a page, and writes every `@` as a character reference. Some hosts rewrite e-mail addresses
/// that they recognise and add a script to show them (Cloudflare, on by default); they do not
/// recognise these. Style sheets are files of their own here, so no rule is touched.
pub fn page(html: &str) -> Vec<u8> {
    let small = minify_html::minify(html.as_bytes(), &settings());
    if !small.contains(&b'@') {
        return small;
    }
    let mut out = Vec::with_capacity(small.len() + 64);
    hide_addresses(&small, &mut out);
    out
}

/// Minifies a page with its style inside, whose rules keep their `@`.
pub fn alone(html: &str) -> Vec<u8> {
    const END: &[u8] = b"</style>";
    let small = minify_html::minify(html.as_bytes(), &settings());
    let end = small.windows(END.len()).position(|bytes| bytes == END);
    // Text is escaped: the first of these tags is that of the head.
    let (head, body) = small.split_at(end.unwrap_or(0));
    let mut out = Vec::with_capacity(small.len() + 256);
    out.extend_from_slice(head);
    hide_addresses(body, &mut out);
    out
}

fn hide_addresses(html: &[u8], out: &mut Vec<u8>) {
    let mut pieces = html.split(|byte| *byte == b'@');
    out.extend_from_slice(pieces.next().unwrap_or_default());
    for piece in pieces {
        out.extend_from_slice(b"&#64;");
        out.extend_from_slice(piece);
    }
}

/// Minifies a page with its style inside; such pages hold no address.
pub fn with_style(html: &str) -> Vec<u8> {
    minify_html::minify(html.as_bytes(), &settings())
}

fn settings() -> Cfg {
    Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        ..Cfg::default()
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_page_stays_valid_and_its_addresses_cannot_be_recognised() {
        let page = "<!doctype html>\n<html lang=\"en\"><head><title>a \"b\" c</title></head><body>\n\
            <p class=\"a b\">x  <a href=\"mailto:a@b.ca\">a@b.ca</a></p>\n<p>y</p></body></html>";
        let small = String::from_utf8(super::page(page)).unwrap();
        assert!(
            small.starts_with("<!doctype html><html lang=en>"),
            "{small}"
        );
        assert!(
            small.contains(
                "<p class=\"a b\">x <a href=mailto:a&#64;b.ca>a&#64;b.ca</a></p><p>y</p>"
            ),
            "{small}"
        );
    }
}
