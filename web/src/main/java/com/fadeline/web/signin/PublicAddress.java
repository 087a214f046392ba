package com.fadeline.web.signin;

import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where people reach Fadeline.
 *
 * @param publicUrl with the path of the application, if it has one; null leaves it to the
 * address of each request
 */
@ConfigurationProperties("fadeline")
public record PublicAddress(@Nullable URI publicUrl) {

	public PublicAddress {
		if (publicUrl != null && (publicUrl.getHost() == null || publicUrl.getQuery() != null
				|| publicUrl.getFragment() != null || !String.valueOf(publicUrl.getScheme()).matches("https?"))) {
			throw new IllegalArgumentException(
					"fadeline.public-url is %s: write where people reach Fadeline, such as https://fadeline.example"
						.formatted(publicUrl));
		}
	}

	/** If it is known wherever a request comes to, so that a link may be sent away. */
	public boolean isSet() {
		return this.publicUrl != null;
	}

	/** If an address leads no other device here but this one. */
	public static boolean isLocal(URI address) {
		String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
		return host.equals("localhost") || host.endsWith(".localhost") || host.matches("127(\\.\\d+){3}")
				|| host.equals("[::1]") || host.equals("0.0.0.0");
	}

	/** The address of a page, as a link to be sent to somebody. */
	public UriComponentsBuilder of(String path) {
		UriComponentsBuilder root = (this.publicUrl != null)
				? UriComponentsBuilder.fromUriString(this.publicUrl.toString().replaceFirst("/+$", ""))
				: ServletUriComponentsBuilder.fromCurrentContextPath();
		return root.path(path);
	}

}
