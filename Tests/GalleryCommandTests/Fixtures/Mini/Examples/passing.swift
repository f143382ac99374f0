// # Passing
//
// Prints, returns and writes to standard error.
//
// The introduction has a second paragraph.
//
// gallery: order = 1
// gallery: tags = first, output

import Foundation
import Mini

print("printed", double(21))

// %% Values
// A value with its type.
[1, 2, 3].map(double)

// %%
FileHandle.standardError.write(Data("a warning\n".utf8))
print("</pre><script>alert(1)</script>")
