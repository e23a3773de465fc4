package dev.fingy.processor.metadata.sources.demo;

import dev.fingy.Discriminated;

@Discriminated
public interface Reader {

}
