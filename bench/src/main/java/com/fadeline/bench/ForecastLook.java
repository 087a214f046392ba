package com.fadeline.bench;

import com.fadeline.query.progress.FirstLook;

/**
 * Program that prints how long the first view of a course takes after a change, against
 * later views, and against those of forecast 1. Option: number of views.
 */
public final class ForecastLook {

	private ForecastLook() {
	}

	public static void main(String[] arguments) {
		FirstLook.main(arguments);
	}

}
