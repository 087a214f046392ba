package com.fadeline.api.course.observation;

/** Rule by which the one figure for the fading of a course is computed. */
public enum FadingRule {

	/** A specialist read the whole site, and not every zone has been read since. */
	WHOLE_SITE,

	/** Mean of the zones' latest readings, weighted by their treated areas. */
	ZONES_BY_AREA,

	/** Mean of the zones' latest readings, each zone counting the same. */
	ZONES_EQUALLY,

	/** The same mean while some zones have no reading yet; it does not cover those. */
	ZONES_READ

}
