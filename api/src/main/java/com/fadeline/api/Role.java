package com.fadeline.api;

/** As what somebody sends a message. */
public enum Role {

	/** Runs the service: clinics, accounts, devices. */
	ADMIN,
	/** Reads the reports of own clinics. */
	MANAGER,
	/** Treats the clients of own clinics. */
	SPECIALIST,
	/** Is treated: own progress, own observations. */
	CLIENT,
	/** The service by itself: deadlines, imports by command line, the demo. */
	SYSTEM

}
