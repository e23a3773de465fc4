package demo;

/**
 * What is learnt from.
 * @param path where it lies
 * @param reader what reads it
 */
public record Data(String path, Reader reader) {

}
