package com.fadeline.web.limits;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;

import com.fadeline.web.messages.WebProperties;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Request body advice that rejects bodies larger than `fadeline.web.max-body`; files of
 * histories have a limit of their own.
 */
@ControllerAdvice
class LimitedBodies extends RequestBodyAdviceAdapter {

	private final DataSize most;

	LimitedBodies(WebProperties properties) {
		this.most = properties.maxBody();
	}

	@Override
	public boolean supports(MethodParameter body, Type type, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	@Override
	public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter body, Type type,
			Class<? extends HttpMessageConverter<?>> converter) {
		if (message.getHeaders().getContentLength() > this.most.toBytes()) {
			throw tooLarge();
		}
		return new LimitedMessage(message);
	}

	private ResponseStatusException tooLarge() {
		return new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE,
				"The body is larger than %d kB".formatted(this.most.toKilobytes()));
	}

	private final class LimitedMessage implements HttpInputMessage {

		private final HttpInputMessage message;

		LimitedMessage(HttpInputMessage message) {
			this.message = message;
		}

		@Override
		public InputStream getBody() throws IOException {
			return new LimitedInput(this.message.getBody(), LimitedBodies.this.most.toBytes(),
					LimitedBodies.this::tooLarge);
		}

		@Override
		public HttpHeaders getHeaders() {
			return this.message.getHeaders();
		}

	}

}
