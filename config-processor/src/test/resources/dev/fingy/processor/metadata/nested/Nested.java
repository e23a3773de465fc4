package demo;

import org.springframework.boot.context.properties.ConfigurationProperties;

import dev.fingy.Discriminated;
import dev.fingy.TypeName;

@ConfigurationProperties("nested")
public class Nested {

	private Base base = new Base();

	public Base getBase() {
		return this.base;
	}

	public void setBase(Base base) {
		this.base = base;
	}

	@Discriminated
	@TypeName("plain")
	public static class Base {

		/**
		 * How large.
		 */
		private int size = 3;

		public int getSize() {
			return this.size;
		}

		public void setSize(int size) {
			this.size = size;
		}

	}

	@TypeName("wide")
	public static class Wide extends Base {

		private int width;

		public int getWidth() {
			return this.width;
		}

		public void setWidth(int width) {
			this.width = width;
		}

	}

}
