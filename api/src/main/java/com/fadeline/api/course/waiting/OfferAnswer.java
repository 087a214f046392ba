package com.fadeline.api.course.waiting;

/** Answer to the offer of an earlier time. */
public enum OfferAnswer {

	/** The sitting is booked at that time. */
	ACCEPTED,

	/** The sitting stays as it is, and the next in turn is offered the time. */
	DECLINED

}
