package dev.fingy.demo.training;

import org.tribuo.classification.evaluation.LabelEvaluation;

import dev.fingy.demo.weather.RainData;

/**
 * How often a forecast was right.
 *
 * @param days how many days were forecast
 * @param accuracy the share of days that were forecast rightly
 * @param balancedAccuracy the mean of that share among rainy days and among dry days: one
 * half for a forecast that is always the same
 * @param f1 the harmonic mean of how many announced rains fell and how many rains were
 * announced
 */
public record Score(int days, double accuracy, double balancedAccuracy, double f1) {

	static Score of(LabelEvaluation evaluation) {
		return of(evaluation.tp(RainData.RAIN), evaluation.fp(RainData.RAIN), evaluation.tn(RainData.RAIN),
				evaluation.fn(RainData.RAIN));
	}

	/**
	 * Return the score of four counts.
	 * @param hits rain that was announced
	 * @param falseAlarms rain that was announced and did not fall
	 * @param dry dry days that were announced
	 * @param misses rain that was not announced
	 * @return the score
	 */
	static Score of(double hits, double falseAlarms, double dry, double misses) {
		double days = hits + falseAlarms + dry + misses;
		return new Score((int) days, share(hits + dry, days),
				(share(hits, hits + misses) + share(dry, dry + falseAlarms)) / 2,
				share(2 * hits, 2 * hits + falseAlarms + misses));
	}

	private static double share(double part, double whole) {
		return (whole != 0) ? part / whole : 0;
	}

}
