package dev.fingy.processor.metadata.sources.demo;

public enum Part {

	TRAINING, HELD_OUT

}
