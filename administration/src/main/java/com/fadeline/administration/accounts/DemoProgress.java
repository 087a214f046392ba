package com.fadeline.administration.accounts;

/** State of the filling of the demo: how many of its entries are there, in percent. */
public final class DemoProgress {

	private static final int ALL = 100;

	private volatile int percent;

	/**
	 * Sets how many of its entries are there.
	 * @return whether that is another whole percent
	 */
	public boolean reach(int there, int all) {
		int before = this.percent;
		this.percent = (all == 0) ? ALL : (int) ((long) there * ALL / all);
		return this.percent != before;
	}

	/** Returns how much of it is there, 0 to 100. */
	public int percent() {
		return this.percent;
	}

	public boolean isFilled() {
		return this.percent == ALL;
	}

}
