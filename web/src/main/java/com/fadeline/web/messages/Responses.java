package com.fadeline.web.messages;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Receipt;
import com.fadeline.api.Versioned;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Factory of HTTP responses; the entity tag is the sequence of the aggregate. */
public final class Responses {

	private Responses() {
	}

	/** 201: created at a path below {@code /api}. */
	public static ResponseEntity<Created> created(Receipt receipt, String path, Object... variables) {
		return ResponseEntity.created(location("/api" + path, variables))
			.eTag(tag(receipt.sequence()))
			.body(new Created(receipt.id(), receipt.sequence(), receipt.findings()));
	}

	/** 204: done. */
	public static ResponseEntity<Void> done(Receipt receipt) {
		return ResponseEntity.noContent().eTag(tag(receipt.sequence())).build();
	}

	/** 200: done, with the result as the body. */
	public static <T> ResponseEntity<T> changed(long sequence, T answer) {
		return ResponseEntity.ok().eTag(tag(sequence)).body(answer);
	}

	/**
	 * 200: a view, or a part of it. A view that is older than the sequence its reader
	 * waits for carries {@code Retry-After}.
	 */
	public static <T> ResponseEntity<T> view(Versioned view, T part, @Nullable Long after) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok().eTag(tag(view.sequence()));
		if (after != null && view.sequence() < after) {
			answer.header(HttpHeaders.RETRY_AFTER, "1");
		}
		return answer.body(part);
	}

	/** 200: a whole view. */
	public static <V extends Versioned> ResponseEntity<V> view(V view, @Nullable Long after) {
		return view(view, view, after);
	}

	/** Returns the address of a path, including the context path of the application. */
	public static URI location(String path, Object... variables) {
		return UriComponentsBuilder.fromPath(contextPath() + path).buildAndExpand(variables).encode().toUri();
	}

	private static String contextPath() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest().getContextPath() : "";
	}

	private static String tag(long sequence) {
		return "\"%d\"".formatted(sequence);
	}

	/**
	 * Body of a 201.
	 *
	 * @param id the created record
	 * @param sequence sequence of the aggregate after it, for {@code ?after=} and
	 * {@code If-Match}
	 * @param findings cautions, and breaches accepted for a reason
	 */
	public record Created(UUID id, long sequence, List<AcceptedFinding> findings) {
	}

}
