package com.fadeline.api.course;

import java.util.List;

/** The names that are offered for zones of the scalp; any other name may be used. */
public final class Zones {

	public static final List<String> SCALP_PRESETS = List.of("FRONTAL_HAIRLINE", "TEMPLE_LEFT", "TEMPLE_RIGHT",
			"MID_SCALP", "CROWN", "SIDE_LEFT", "SIDE_RIGHT", "OCCIPITAL", "SCAR");

	private Zones() {
	}

}
