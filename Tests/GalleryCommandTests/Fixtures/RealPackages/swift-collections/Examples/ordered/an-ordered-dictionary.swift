// # An ordered dictionary
//
// Keys keep their order.

import OrderedCollections

var responses: OrderedDictionary = [200: "OK", 403: "Forbidden", 404: "Not found"]
responses[500] = "Internal error"
responses

// %%
print(responses.elements[1].value)
