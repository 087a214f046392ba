package com.fadeline.web.course;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import com.fadeline.api.id.SittingId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Memory of the last sitting that was recorded in a session: for a minute it may be
 * undone there, by who recorded it.
 */
@Component
@ConditionalOnWebApplication
public class UndoWindow {

	private static final Duration LENGTH = Duration.ofMinutes(1);

	private static final String RECORDED = UndoWindow.class.getName();

	private final InstantSource clock;

	public UndoWindow(InstantSource clock) {
		this.clock = clock;
	}

	/** Opens it for a sitting; without a session there is none. */
	public void open(HttpServletRequest request, SittingId sitting) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.setAttribute(RECORDED, "%s %s".formatted(sitting, this.clock.instant()));
		}
	}

	/**
	 * Returns whether the sitting was recorded in this session within the last minute.
	 */
	public boolean isOpen(HttpServletRequest request, SittingId sitting) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(RECORDED) instanceof String recorded
				&& recorded.startsWith(sitting + " ") && this.clock.instant()
					.isBefore(Instant.parse(recorded.substring(recorded.indexOf(' ') + 1)).plus(LENGTH));
	}

}
