// every test runs builds that use all processors
[assembly: CollectionBehavior(DisableTestParallelization = true)]
