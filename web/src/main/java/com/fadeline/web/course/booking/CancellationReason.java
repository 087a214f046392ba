package com.fadeline.web.course.booking;

/** Common reason for a cancellation, offered to be tapped; it is stored in words. */
enum CancellationReason {

	/** The client asked for it. */
	CLIENT_ASKED,
	/** The client is ill. */
	CLIENT_ILL,
	/** The skin is not ready. */
	SKIN_NOT_READY,
	/** The specialist is away. */
	SPECIALIST_AWAY,
	/** The device is out of use. */
	DEVICE_OUT_OF_USE

}
