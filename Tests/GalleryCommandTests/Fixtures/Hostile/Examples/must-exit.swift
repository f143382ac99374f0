// # Must exit
//
// Announces its exit code.
//
// gallery: expect-failure = exit 3

import Foundation

exit(3)
