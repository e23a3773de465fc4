package demo;

public enum Part {

	TRAINING, HELD_OUT

}
