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

	/** 201: something new is at a path below {@code /api}. */
	public static ResponseEntity<Created> created(Receipt receipt, String path, Object... variables) {
		return ResponseEntity.created(location("/api" + path, variables))
			.eTag(tag(receipt.sequence()))
			.body(new Created(receipt.id(), receipt.sequence(), receipt.findings()));
	}

	/** 204: it is done. */
	public static ResponseEntity<Void> done(Receipt receipt) {
		return ResponseEntity.noContent().eTag(tag(receipt.sequence())).build();
	}

	/** 200: it is done, and this is what came of it. */
	public static <T> ResponseEntity<T> changed(long sequence, T answer) {
		return ResponseEntity.ok().eTag(tag(sequence)).body(answer);
	}

	/**
	 * 200: a view, or a part of it. A view that has not come as far as its reader knows
	 * of says when to ask again.
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

	/** Where something is, behind whatever path the application has. */
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
	 * @param id what was created
	 * @param sequence sequence of the aggregate after it, for {@code ?after=} and
	 * {@code If-Match}
	 * @param findings cautions, and breaches accepted for a reason
	 */
	public record Created(UUID id, long sequence, List<AcceptedFinding> findings) {
	}

}
