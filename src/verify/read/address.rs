//! Addresses as a browser reads them, with the tricks undone: white space inside, backslashes,
//! percent signs. Character references are decoded by the parser already.

/// What an address is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// Nothing: the page itself, by accident.
    Empty,
    /// A file of the folder, relative to the page; an empty path is the page itself.
    Relative(Relative),
    /// `/x`, `//host/x`, `\x`: depends on where the folder lies.
    Rooted,
    /// `https:`, `http:`, whole.
    Web(String),
    /// `data:` with its media type in lower case.
    Data(String),
    /// `javascript:`, `vbscript:`, and `data:` of a kind that is run.
    Script,
    /// Any other scheme, in lower case.
    Other(String),
    /// Not an address; says why.
    Bad(&'static str),
}

/// A relative address taken apart and decoded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Relative {
    pub path: String,
    pub query: bool,
    /// Without what comes after `:~:`.
    pub fragment: Option<String>,
}

/// Reads an address.
pub fn read(raw: &str) -> Address {
    let clean: String = raw
        .trim_matches(|c: char| c <= ' ')
        .chars()
        .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
        .collect();
    if clean.is_empty() {
        return Address::Empty;
    }
    if let Some(scheme) = scheme(&clean) {
        return match scheme.as_str() {
            "http" | "https" => Address::Web(clean),
            "javascript" | "vbscript" | "livescript" => Address::Script,
            "data" => data(&clean["data:".len()..]),
            _ => Address::Other(scheme),
        };
    }
    if clean.starts_with(['/', '\\']) {
        return Address::Rooted;
    }
    relative(&clean).map_or_else(Address::Bad, Address::Relative)
}

fn scheme(text: &str) -> Option<String> {
    let (scheme, _) = text.split_once(':')?;
    let mut bytes = scheme.bytes();
    (bytes.next()?.is_ascii_alphabetic()
        && bytes.all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.')))
    .then(|| scheme.to_ascii_lowercase())
}

fn data(rest: &str) -> Address {
    let media = rest
        .split([',', ';'])
        .next()
        .unwrap_or("")
        .trim()
        .to_ascii_lowercase();
    match media.as_str() {
        "" | "text/plain" => Address::Data(media),
        image if image.starts_with("image/") => Address::Data(media),
        font if font.starts_with("font/") => Address::Data(media),
        // Pages, XML and unknown kinds may all be run or hold what is run.
        _ => Address::Script,
    }
}

fn relative(text: &str) -> Result<Relative, &'static str> {
    let (rest, fragment) = match text.split_once('#') {
        Some((rest, fragment)) => (rest, Some(fragment)),
        None => (text, None),
    };
    let (path, query) = match rest.split_once('?') {
        Some((path, _)) => (path, true),
        None => (rest, false),
    };
    if path.contains('\\') {
        return Err("it has a backslash");
    }
    if path.contains("//") {
        return Err("it has an empty folder name");
    }
    let escaped = path.to_ascii_lowercase();
    if escaped.contains("%2f") || escaped.contains("%5c") || escaped.contains("%00") {
        return Err("it hides a separator");
    }
    let fragment = fragment.map(|f| f.split(":~:").next().unwrap_or(f));
    Ok(Relative {
        path: percent_decode(path).ok_or("its percent signs are not UTF-8")?,
        query,
        fragment: fragment
            .map(|f| percent_decode(f).ok_or("its percent signs are not UTF-8"))
            .transpose()?,
    })
}

fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let mut digit = || char::from(rest.next()?).to_digit(16);
                (digit()? * 16 + digit()?) as u8
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

/// The file of the folder that a relative path on the page `from` leads to; none when it leaves the
/// folder. A path that names a folder keeps its slash.
pub fn resolve(from: &str, path: &str) -> Option<String> {
    if path.is_empty() {
        return Some(from.to_owned());
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    let mut target = parts.join("/");
    if matches!(path.rsplit('/').next(), Some("" | "." | "..")) && !target.is_empty() {
        target.push('/');
    }
    Some(target)
}

/// What comes after the base address, which is compared as browsers do: scheme and host in any case.
pub fn below<'a>(base: &str, url: &'a str) -> Option<&'a str> {
    let host_end = base
        .find("://")
        .and_then(|at| base[at + 3..].find('/').map(|end| at + 3 + end))
        .unwrap_or(base.len());
    let host = url.get(..host_end)?;
    let same = host.eq_ignore_ascii_case(&base[..host_end])
        && url[host_end..].starts_with(&base[host_end..]);
    same.then(|| &url[base.len()..])
}

/// The addresses in an attribute: an animation lists several.
pub fn listed<'a>(attribute: &str, value: &'a str) -> impl Iterator<Item = &'a str> {
    let several = attribute == "values";
    value.split(move |c| several && c == ';')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_seen_through_white_space_and_case() {
        for script in [
            "javascript:alert(1)",
            "  jAvaScript:x",
            "java\nscript:x",
            "\u{1}java\tscript:x",
            "VBSCRIPT:x",
            "data:text/html,<b>",
            "data:text/html;base64,AAAA",
            "data:application/xhtml+xml,x",
        ] {
            assert_eq!(read(script), Address::Script, "{script:?}");
        }
    }

    #[test]
    fn addresses_are_what_a_browser_takes_them_for() {
        for (text, address) in [
            ("", Address::Empty),
            (" ", Address::Empty),
            ("/a.html", Address::Rooted),
            ("//host/a", Address::Rooted),
            ("\\\\host", Address::Rooted),
            ("mailto:a@b.c", Address::Other("mailto".into())),
            ("data:,", Address::Data("".into())),
            ("a%2fb.html", Address::Bad("it hides a separator")),
            ("a%zz.html", Address::Bad("its percent signs are not UTF-8")),
        ] {
            assert_eq!(read(text), address, "{text:?}");
        }
        let Address::Relative(relative) = read("../a%20b.html#c%C3%A9:~:text=x") else {
            panic!("relative");
        };
        assert_eq!(relative.path, "../a b.html");
        assert_eq!(relative.fragment.as_deref(), Some("cé"));
    }

    #[test]
    fn paths_resolve_from_their_page_and_never_leave_the_folder() {
        let resolve = |path| resolve("en/part-4/a.html", path);
        assert_eq!(resolve("b.html").as_deref(), Some("en/part-4/b.html"));
        assert_eq!(resolve("../../ko/b.html").as_deref(), Some("ko/b.html"));
        assert_eq!(resolve("../").as_deref(), Some("en/"));
        assert_eq!(resolve("..").as_deref(), Some("en/"));
        assert_eq!(resolve("../../../b.html"), None);
    }
}
