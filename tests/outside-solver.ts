import highs from 'highs'

/** HiGHS, one for all tests of a process: modules of WebAssembly made and freed again and again may end Node 24 (nodejs/node#64500). */
export const outsideSolver = highs()
