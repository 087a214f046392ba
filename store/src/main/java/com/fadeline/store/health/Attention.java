package com.fadeline.store.health;

import org.springframework.boot.health.contributor.Status;

/** Health status of a part that works but needs an operator. */
public final class Attention {

	/** Less than up, more than down. */
	public static final Status STATUS = new Status("ATTENTION", "Works, but somebody must act");

	private Attention() {
	}

}
