//! Addresses that lead out of an edition: which may, and how they are shown. In: addresses as authors wrote them.
//! Out: whether, and words.

/// Whether an address may leave the folder: the web, mail and the telephone, nothing that runs.
pub fn may_leave(address: &str) -> bool {
    let scheme = address.split(':').next().unwrap_or_default();
    address.contains(':')
        && ["https", "http", "mailto", "tel"]
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known))
}

/// Whether an address is of the web.
pub fn is_web(address: &str) -> bool {
    let scheme = address.split(':').next().unwrap_or_default();
    scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")
}

/// An address without the parts that say nothing.
pub fn shortened(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.strip_prefix("mailto:").unwrap_or(rest);
    rest.trim_end_matches('/')
}
