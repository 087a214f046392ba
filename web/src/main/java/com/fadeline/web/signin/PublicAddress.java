package com.fadeline.web.signin;

import java.net.URI;

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
record PublicAddress(@Nullable URI publicUrl) {

	PublicAddress {
		if (publicUrl != null && (publicUrl.getHost() == null || publicUrl.getQuery() != null
				|| publicUrl.getFragment() != null || !String.valueOf(publicUrl.getScheme()).matches("https?"))) {
			throw new IllegalArgumentException(
					"fadeline.public-url is %s: write where people reach Fadeline, such as https://fadeline.example"
						.formatted(publicUrl));
		}
	}

	/** The address of a page, as a link to be sent to somebody. */
	UriComponentsBuilder of(String path) {
		UriComponentsBuilder root = (this.publicUrl != null)
				? UriComponentsBuilder.fromUriString(this.publicUrl.toString().replaceFirst("/+$", ""))
				: ServletUriComponentsBuilder.fromCurrentContextPath();
		return root.path(path);
	}

}
