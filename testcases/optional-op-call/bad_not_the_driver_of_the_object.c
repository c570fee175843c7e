// SPDX-License-Identifier: GPL-2.0-only
/* The file has a table of its own, but gives it to no port: what a port can do it has to ask. */
struct uart_port;

struct uart_ops {
	void (*start_tx)(struct uart_port *port);
	void (*send_xchar)(struct uart_port *port, char ch);
};

struct line_ops {
	int (*probe)(struct uart_port *port);
};

struct uart_port {
	const struct uart_ops *ops;
	const struct line_ops *line;
	int x_char;
};

static int line_probe(struct uart_port *port)
{
	return port->x_char;
}

static const struct line_ops line_ops = {
	.probe = line_probe,
};

int line_call(struct uart_port *port)
{
	return line_ops.probe(port);
}

void line_stop(struct uart_port *port)
{
	port->ops->send_xchar(port, 0); // expect: optional-op-call {{send_xchar() of struct uart_ops is optional}}
}
