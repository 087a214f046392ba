package com.fadeline.query.statistics;

/**
 * Estimator of the share of all that has come to one outcome, step by step, while others
 * leave for other outcomes or are followed no longer: the Aalen-Johansen estimate. With
 * no other outcome it is the complement of the Kaplan-Meier estimate. The variance is
 * that of the delta method, which R's {@code survfit} gives too; with no other outcome it
 * is Greenwood's.
 */
final class Incidence {

	private double staying = 1;

	private double reached;

	private double varianceOfStaying;

	private double variance;

	private double covariance;

	/**
	 * Goes on by one step.
	 * @param atRisk those that are left and followed before it
	 * @param reaching those of them that come to the outcome
	 * @param others those that come to another outcome
	 */
	void step(long atRisk, long reaching, long others) {
		double hazard = (double) reaching / atRisk;
		double leaving = (double) (reaching + others) / atRisk;
		double square = this.staying * this.staying / atRisk;
		this.variance += 2 * hazard * this.covariance + hazard * hazard * this.varianceOfStaying
				+ square * hazard * (1 - hazard);
		this.covariance = (1 - leaving) * (this.covariance + hazard * this.varianceOfStaying - square * hazard);
		this.varianceOfStaying = (1 - leaving) * ((1 - leaving) * this.varianceOfStaying + square * leaving);
		this.reached += this.staying * hazard;
		this.staying *= 1 - leaving;
	}

	/** Returns the share that has come to the outcome. */
	Share share() {
		return Share.of(this.reached, this.variance);
	}

	/** Returns the share that has come to no outcome. */
	Share left() {
		return Share.of(this.staying, this.varianceOfStaying);
	}

}
