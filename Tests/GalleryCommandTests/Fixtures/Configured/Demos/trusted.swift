// # Trusted
//
// Shows HTML of its own.
//
// Press <kbd>Ctrl</kbd>.

import GalleryDisplay

display(
  MIMEBundle(
    text: "plain", representations: [.init(.html, "<b class=\"own\">Trusted</b>")]))
