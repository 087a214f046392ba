package com.fadeline.administration.qualifications;

/** Kind of a qualification for treating with lasers. */
public enum QualificationKind {

	/** Licence to practise medicine. */
	MEDICAL_LICENCE,
	/** Laser safety officer (IEC 60825-1, OStrV § 5). */
	LASER_SAFETY,
	/** Expertise in optical radiation (NiSV § 5), renewed every five years. */
	OPTICAL_RADIATION,
	/** Hygiene. */
	HYGIENE,
	/** First aid. */
	FIRST_AID,
	/** Any other, by its title. */
	OTHER

}
