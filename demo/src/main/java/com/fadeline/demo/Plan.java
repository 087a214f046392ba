package com.fadeline.demo;

import java.time.Instant;
import java.util.List;

import com.fadeline.api.RuleOverride;
import com.fadeline.api.course.LifecycleCommand.ExtendCourse;

/**
 * Plan of how many sittings a course may have, and of what is done when they are not
 * enough.
 */
final class Plan {

	private static final String RULE = "plan.maximum";

	private final Setting setting;

	private int most;

	Plan(Setting setting, int most) {
		this.setting = setting;
		this.most = most;
	}

	/** Returns whether one sitting more is beyond it. */
	boolean isExhausted(int sittings) {
		return sittings >= this.most;
	}

	void extend(Instant at) {
		this.most += 2;
		this.setting.write(at, new ExtendCourse(this.setting.course(), this.most,
				"Fading goes on; agreed with the client to continue"));
	}

	/** Returns the reason for a sitting beyond it, if it is one. */
	List<RuleOverride> overrides(int sittings) {
		return isExhausted(sittings)
				? List.of(new RuleOverride(RULE, "One more sitting for what is left, agreed with the client"))
				: List.of();
	}

}
