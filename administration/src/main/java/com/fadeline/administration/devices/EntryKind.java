package com.fadeline.administration.devices;

/** Kind of an entry in the log of a device. */
public enum EntryKind {

	/** An operator was instructed in the device. */
	INSTRUCTION,
	/** It was serviced. */
	SERVICE,
	/** Its output was measured. */
	CALIBRATION,
	/** A fault was found: it is not used until it is repaired. */
	FAULT,
	/** Its faults were repaired. */
	REPAIR,
	/** It was checked before use, and nothing was wrong. */
	CHECK,
	/** Another entry was made by mistake. */
	WITHDRAWAL;

	/** Returns whether those who treat may make such an entry. */
	public boolean isForSpecialists() {
		return this == CHECK || this == FAULT || this == WITHDRAWAL;
	}

	/** Returns whether it has to be done again some day. */
	public boolean isRepeated() {
		return this == INSTRUCTION || this == SERVICE || this == CALIBRATION;
	}

}
