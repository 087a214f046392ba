package com.fadeline.web.course;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.api.Command;
import com.fadeline.api.Receipt;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Memory of what was saved last in a session: for a minute it may be undone there, by who
 * saved it. A sitting has a page of its own for it; everything else is undone by the
 * commands that correct or withdraw it.
 */
@Component
@ConditionalOnWebApplication
public class UndoWindow {

	private static final Duration LENGTH = Duration.ofMinutes(1);

	private static final String SAVED = UndoWindow.class.getName();

	private final InstantSource clock;

	public UndoWindow(InstantSource clock) {
		this.clock = clock;
	}

	/**
	 * Value object of what was saved.
	 *
	 * @param id of the sitting, or of the offer
	 * @param commands that undo it, in their order; none for a sitting
	 * @param back address of the page that shows it
	 */
	public record Saved(UUID id, Instant at, List<Command> commands, String back) {

		public Saved {
			commands = List.copyOf(commands);
		}

	}

	/** Opens it for a sitting; without a session there is none. */
	public void open(HttpServletRequest request, SittingId sitting) {
		remember(request, new Saved(sitting.value(), this.clock.instant(), List.of(), ""));
	}

	/**
	 * Returns whether the sitting was recorded in this session within the last minute.
	 */
	public boolean isOpen(HttpServletRequest request, SittingId sitting) {
		return find(request, sitting.value()).filter(this::isOpen).isPresent();
	}

	/** Opens it for what was saved on the record of a course. */
	public void offer(CourseId course, Receipt receipt, Command... undoing) {
		offer("/courses/%s?after=%d&saved".formatted(course, receipt.sequence()), undoing);
	}

	/** Opens it for what was saved about a client. */
	public void offer(ClientId client, Receipt receipt, Command... undoing) {
		offer("/clients/%s?after=%d&saved".formatted(client, receipt.sequence()), undoing);
	}

	private void offer(String back, Command... undoing) {
		Saved saved = new Saved(UUID.randomUUID(), this.clock.instant(), List.of(undoing), back);
		remember(request(), saved);
		Objects.requireNonNull(RequestContextUtils.getOutputFlashMap(request())).put(SAVED, saved.id());
	}

	/**
	 * Returns the id of what the page that confirms a save may undo; null if there is
	 * nothing, or if what it confirms is another save.
	 */
	public @Nullable UUID id() {
		return saved(request())
			.filter((saved) -> isOpen(saved) && !saved.commands().isEmpty() && isConfirmed(request(), saved))
			.map(Saved::id)
			.orElse(null);
	}

	/**
	 * Returns whether the page confirms that save, when it is first shown or reloaded.
	 */
	private static boolean isConfirmed(HttpServletRequest request, Saved saved) {
		Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
		return (flash != null && saved.id().equals(flash.get(SAVED)))
				|| saved.back().equals(request.getRequestURI() + "?" + request.getQueryString());
	}

	/** Returns what was saved last, if it has that id, even if the minute is over. */
	Optional<Saved> find(UUID id) {
		return find(request(), id);
	}

	boolean isOpen(Saved saved) {
		return this.clock.instant().isBefore(saved.at().plus(LENGTH));
	}

	/** Forgets what was saved last, so that it is undone once. */
	void close() {
		Optional.ofNullable(request().getSession(false)).ifPresent((session) -> session.removeAttribute(SAVED));
	}

	private static Optional<Saved> find(HttpServletRequest request, UUID id) {
		return saved(request).filter((saved) -> saved.id().equals(id));
	}

	private static Optional<Saved> saved(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(SAVED) instanceof Saved saved) ? Optional.of(saved)
				: Optional.empty();
	}

	private static void remember(HttpServletRequest request, Saved saved) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.setAttribute(SAVED, saved);
		}
	}

	private static HttpServletRequest request() {
		return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
	}

}
