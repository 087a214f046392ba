package com.fadeline.api.client;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Read model of a task about a client.
 *
 * @param addedBy the account that added it
 * @param done by whom and when it was done; null while it is not
 * @param retraction why it was withdrawn; null if it stands
 */
public record TaskView(ClientTask task, @Nullable String addedBy, Instant addedAt, @Nullable Done done,
		@Nullable Retraction retraction) {

	/** Creates one that stands. */
	public TaskView(ClientTask task, @Nullable String addedBy, Instant addedAt, @Nullable Done done) {
		this(task, addedBy, addedAt, done, null);
	}

	/**
	 * Read model of the end of a task.
	 *
	 * @param by the account that marked it as done
	 */
	public record Done(@Nullable String by, Instant at) {
	}

	/**
	 * Read model of a withdrawal.
	 *
	 * @param by the account that withdrew it
	 */
	public record Retraction(String reason, @Nullable String by, Instant at) {
	}

	/** Returns whether it is still to be done. */
	public boolean open() {
		return this.done == null && this.retraction == null;
	}

	/** Returns it with another content. */
	public TaskView changed(ClientTask task) {
		return new TaskView(task, this.addedBy, this.addedAt, this.done, this.retraction);
	}

	/** Returns it as done, or open again. */
	public TaskView with(@Nullable Done done) {
		return new TaskView(this.task, this.addedBy, this.addedAt, done, this.retraction);
	}

	/** Returns it as withdrawn. */
	public TaskView retracted(String reason, @Nullable String by, Instant at) {
		return new TaskView(this.task, this.addedBy, this.addedAt, this.done, new Retraction(reason, by, at));
	}

}
