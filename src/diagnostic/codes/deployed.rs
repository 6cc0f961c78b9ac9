//! Codes of deployed: what a host serves.

use super::code::{Code, error, warning};
use super::promise::Promise::{Budgets, Discreet, Links, Requests};

/// In alphabetical order.
pub const CODES: &[Code] = &[
    error(
        "added-address",
        "The host put addresses into a page that were not published.",
    )
    .seen("a link to the host's own advertisement")
    .mend("Switch off what the host adds, or move to a host that adds nothing.")
    .keeps(Requests),
    warning(
        "added-header",
        "The host sends a header that marks readers or tells others of their visit.",
    )
    .seen("Set-Cookie: id=1")
    .mend("Switch it off in the settings of the host.")
    .keeps(Requests),
    warning(
        "caching",
        "The host lets browsers keep pages too long, or styles and pictures too short.",
    )
    .seen("Cache-Control: max-age=604800 on a page")
    .mend("Use the host file of the copy: nginx.conf, Caddyfile, .htaccess or _headers."),
    error(
        "compression",
        "The host says that it compressed an answer, and it cannot be undone.",
    )
    .seen("Content-Encoding: gzip, and the body is none")
    .mend("Switch the compression of the host off and on again, or ask the host."),
    warning(
        "folder-list",
        "The host lists the files of a folder to whoever asks.",
    )
    .seen("https://guide.example.org/assets/ shows a list")
    .mend("Switch off directory listings.")
    .keeps(Discreet),
    error("injected-frame", "The host put another page into this one.")
        .seen("an <iframe> before </body>")
        .mend("Switch off what the host adds, or move to a host that adds nothing.")
        .keeps(Requests),
    error(
        "injected-script",
        "The host put a script into a page. The message says whose it is, if that can be told.",
    )
    .seen("a counter of visits before </body>")
    .mend("Switch it off in the settings of the host, as the message says.")
    .keeps(Requests),
    warning(
        "missing-header",
        "The host does not send a header that protects readers.",
    )
    .seen("no Content-Security-Policy")
    .mend("Use the host file of the copy: nginx.conf, Caddyfile, .htaccess or _headers.")
    .keeps(Requests),
    error("no-answer", "The host did not answer.")
        .seen("monarch check-deployed https://guide.exmaple.org/")
        .mend("Check the address, and whether the host is up."),
    warning(
        "not-compressed",
        "The host sends texts uncompressed, which costs readers time and money.",
    )
    .seen("a page of 40 KB without Content-Encoding")
    .mend("Switch on compression, or use the host file of the copy.")
    .keeps(Budgets),
    error("redirect", "The host answers with another address.")
        .seen("https://guide.example.org/en/index.html leads to /en/")
        .mend("Switch off the host's own addresses, or give the address with https://.")
        .keeps(Links),
    error(
        "redirect-off-host",
        "The host sends readers to another host, and nothing there can be trusted.",
    )
    .seen("a sign-in page of the host")
    .mend("Switch the forwarding off.")
    .keeps(Requests),
    error(
        "rewritten-address",
        "The host rewrote e-mail addresses, which then need a script.",
    )
    .seen("/cdn-cgi/l/email-protection in place of mailto:")
    .mend("Switch off “Email Address Obfuscation” in the settings of the host.")
    .keeps(Requests),
    warning(
        "wrong-404",
        "An address that leads nowhere does not answer with 404 and the page of the edition.",
    )
    .seen("no-such-page.html shows the host's own advertisement")
    .mend("Name 404.html as the page for errors in the settings of the host.")
    .keeps(Links),
    error(
        "wrong-type",
        "The host sends a file as another kind than it is, so browsers save or refuse it.",
    )
    .seen("Content-Type: text/plain for a page")
    .mend("Set the type for this ending, or use the host file of the copy.")
    .keeps(Links),
];
