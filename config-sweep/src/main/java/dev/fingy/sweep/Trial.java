package dev.fingy.sweep;

/**
 * One configuration of a sweep, which was bound and checked.
 *
 * @param number its number, from 1 in the order of the search
 * @param point the values that it changes
 * @param fingerprint the fingerprint of its configuration
 * @param codeFingerprint the fingerprint of the code behind that
 */
public record Trial(int number, Point point, String fingerprint, String codeFingerprint) {

}
