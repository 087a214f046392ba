package com.fadeline.web.limits;

import java.time.Duration;

/** Places for streams in tests. */
public final class TestPlaces {

	private TestPlaces() {
	}

	public static StreamPlaces of(int ofAccount, int most, Duration longest) {
		return new StreamPlaces(new StreamProperties(ofAccount, most, longest));
	}

}
