package com.fadeline.api;

/** Role in which a message is sent. */
public enum Role {

	/** Operates the service: clinics, accounts, devices. */
	ADMIN,
	/** Reads the reports of own clinics. */
	MANAGER,
	/** Treats the clients of own clinics. */
	SPECIALIST,
	/** Sees own progress and reports own observations. */
	CLIENT,
	/** Acts for the service: deadlines, imports by command line, the demo. */
	SYSTEM

}
