package com.fadeline.command;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;

/** Backoff of a failed task: 10 s, then twice as long each time, up to an hour. */
public final class Backoff<T> implements FailureHandler<T> {

	private static final Duration FIRST = Duration.ofSeconds(10);

	private static final Duration LAST = Duration.ofHours(1);

	private static final int MOST_DOUBLINGS = 10;

	@Override
	public void onFailure(ExecutionComplete complete, ExecutionOperations<T> operations) {
		operations.reschedule(complete, complete.getTimeDone().plus(pause(complete)));
	}

	private static Duration pause(ExecutionComplete complete) {
		Duration pause = FIRST
			.multipliedBy(1L << Math.min(complete.getExecution().consecutiveFailures, MOST_DOUBLINGS));
		return (pause.compareTo(LAST) < 0) ? pause : LAST;
	}

}
