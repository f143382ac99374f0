// # Trap
//
// Reads past the end of an array.

let values = [1, 2, 3]
print("kept")

// %% The trap
for index in 0...3 {
  print(values[index])
}

// %% After it
values.count
