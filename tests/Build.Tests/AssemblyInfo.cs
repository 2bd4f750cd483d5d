// a build is one process at a time, its compiler another: two of them fill two processors
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
