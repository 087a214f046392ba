package com.fadeline.query.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Calculator of the shares of courses that have reached their target, or were given up,
 * by number of sittings.
 */
public final class Clearance {

	private Clearance() {
	}

	/**
	 * Returns one step for each number of sittings, from 1 to the most that any course
	 * has had.
	 * @param exits what courses came to, by number of sittings from 1
	 */
	public static List<Step> steps(List<Exits> exits) {
		Incidence cleared = new Incidence();
		Incidence reached = new Incidence();
		Incidence stopped = new Incidence();
		Incidence lost = new Incidence();
		long atRisk = exits.stream().mapToLong(Exits::all).sum();
		List<Step> steps = new ArrayList<>();
		for (Exits now : exits) {
			if (atRisk == 0) {
				break;
			}
			cleared.step(atRisk, now.reached(), 0);
			reached.step(atRisk, now.reached(), now.stopped() + now.lost());
			stopped.step(atRisk, now.stopped(), now.reached() + now.lost());
			lost.step(atRisk, now.lost(), now.reached() + now.stopped());
			steps.add(
					new Step(atRisk, now, cleared.left().complement(), reached.share(), stopped.share(), lost.share()));
			atRisk -= now.all();
		}
		return steps;
	}

	/**
	 * Value object of courses after a number of sittings: how many were then at their
	 * target, ended without it, are lost, or have not had more yet.
	 */
	public record Exits(long reached, long stopped, long lost, long open) {

		long all() {
			return this.reached + this.stopped + this.lost + this.open;
		}

	}

	/**
	 * Value object of the state after a number of sittings.
	 *
	 * @param atRisk courses that had so many sittings without being at the target before
	 * @param cleared share at the target if nobody gave up (Kaplan-Meier)
	 * @param reached share of all at the target (Aalen-Johansen)
	 * @param stopped share of all that ended without it, likewise
	 * @param lost share of all that is lost, likewise
	 */
	public record Step(long atRisk, Exits exits, Share cleared, Share reached, Share stopped, Share lost) {
	}

}
